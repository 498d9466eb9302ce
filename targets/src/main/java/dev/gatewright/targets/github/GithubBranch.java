package dev.gatewright.targets.github;

import org.jspecify.annotations.Nullable;

/**
 * A branch, as a list of branches tells of it; what GitHub did not tell is null.
 *
 * @param guarded whether it is protected, by whatever means
 * @param classic whether it has classic protection, and not only that of rulesets
 */
public record GithubBranch(String name, @Nullable Boolean guarded, @Nullable Boolean classic) {}
