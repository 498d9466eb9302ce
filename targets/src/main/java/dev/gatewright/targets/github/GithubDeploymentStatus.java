package dev.gatewright.targets.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a deployment at one moment.
 *
 * @param state such as {@code success}
 * @param environmentUrl where what was deployed can be seen; null when none is given
 * @param run the workflow run it tells of; null when it names none
 */
public record GithubDeploymentStatus(
    String state, @Nullable String environmentUrl, @Nullable Long run, Instant created) {}
