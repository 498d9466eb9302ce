package dev.gatewright.targets.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment.
 *
 * @param node its name among all things of GitHub; null when GitHub did not tell
 * @param ref the branch, tag or commit that was deployed
 * @param commit the commit that was deployed
 * @param creator who or what made it; null when GitHub did not tell
 */
public record GithubDeployment(
    long id,
    @Nullable String node,
    String environment,
    String ref,
    String commit,
    @Nullable String creator,
    Instant created) {}
