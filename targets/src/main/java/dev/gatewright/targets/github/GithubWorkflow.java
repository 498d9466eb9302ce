package dev.gatewright.targets.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as GitHub knows it.
 *
 * @param state {@code active}, or in which way it is not
 * @param updated when its state, name or path changed last; null when GitHub did not tell
 */
public record GithubWorkflow(String name, String path, String state, @Nullable Instant updated) {
  /** Whether it can start. */
  public boolean active() {
    return state.equals("active");
  }

  /** Whether it cannot start, as far as the word that GitHub has for it is known. */
  public boolean disabled() {
    return state.equals("deleted")
        || state.equals("disabled_manually")
        || state.equals("disabled_inactivity")
        || state.equals("disabled_fork");
  }
}
