package dev.gatewright.targets.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An artifact of a run.
 *
 * @param size in bytes, packed
 * @param expired whether its content is gone
 * @param run the run that made it; null when GitHub did not tell
 */
public record GithubArtifact(
    long id, String name, long size, boolean expired, @Nullable Long run, Instant created) {}
