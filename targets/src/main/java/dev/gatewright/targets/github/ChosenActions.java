package dev.gatewright.targets.github;

import java.util.List;

/**
 * The actions that were chosen, beside those of the owner of the repository.
 *
 * @param github whether those that GitHub makes are among them
 * @param verified whether those of verified creators are
 * @param patterns the others, such as {@code acme/deploy@*}
 */
public record ChosenActions(boolean github, boolean verified, List<String> patterns) {
  /** Copies the patterns. */
  public ChosenActions {
    patterns = List.copyOf(patterns);
  }
}
