package dev.gatewright.targets.github;

import java.time.Instant;

/**
 * A deployment.
 *
 * @param ref the branch, tag or commit that was deployed
 */
public record GithubDeployment(long id, String environment, String ref, Instant created) {}
