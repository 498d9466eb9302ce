package dev.gatewright.targets.github;

import org.jspecify.annotations.Nullable;

/**
 * Which actions may run in the workflows of a repository, as it holds there: what the organisation
 * decides is in it.
 *
 * @param enabled whether workflows run at all
 * @param allowed whose actions may run; null when GitHub did not tell
 * @param pinned whether an action must be named by its commit; null when GitHub did not tell
 */
public record ActionsPolicy(boolean enabled, @Nullable Allowed allowed, @Nullable Boolean pinned) {
  /** Whose actions may run. */
  public enum Allowed {
    /** Everybody's. */
    ALL,
    /** Those of the owner of the repository. */
    LOCAL_ONLY,
    /** Those of the owner, and those that were chosen. */
    SELECTED
  }
}
