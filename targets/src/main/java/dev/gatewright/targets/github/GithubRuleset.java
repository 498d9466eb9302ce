package dev.gatewright.targets.github;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruleset.
 *
 * @param enforcement {@code active}, {@code evaluate} or {@code disabled}
 * @param bypass who may pass it by, as {@code TYPE ID MODE}; null when GitHub did not tell
 * @param refs the patterns of refs it includes, and with {@code !} before them those it leaves out;
 *     null when GitHub did not tell
 * @param idle whether it is told whole and binds no ref, or demands nothing
 */
public record GithubRuleset(
    long id,
    String name,
    String target,
    String enforcement,
    @Nullable List<String> bypass,
    @Nullable List<String> refs,
    boolean idle) {
  /** Copies the lists. */
  public GithubRuleset {
    bypass = bypass == null ? null : List.copyOf(bypass);
    refs = refs == null ? null : List.copyOf(refs);
  }

  /** Whether it is enforced. */
  public boolean active() {
    return enforcement.equals("active");
  }
}
