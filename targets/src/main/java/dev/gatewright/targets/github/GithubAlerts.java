package dev.gatewright.targets.github;

import java.util.List;

/**
 * The open alerts of one kind.
 *
 * @param enabled whether the feature is on; false means that nothing can be open
 */
public record GithubAlerts(boolean enabled, List<GithubAlert> open) {
  /** Copies the list. */
  public GithubAlerts {
    open = List.copyOf(open);
  }
}
