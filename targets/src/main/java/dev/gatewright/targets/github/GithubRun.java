package dev.gatewright.targets.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a workflow.
 *
 * @param path the workflow's file
 * @param attempts how often it was started; null when GitHub did not tell
 * @param conclusion how it ended; null while it is under way
 * @param actor who started it; null when GitHub did not tell
 * @param commit what it ran on; null when GitHub did not tell
 */
public record GithubRun(
    long id,
    String path,
    String event,
    @Nullable Long attempts,
    @Nullable String conclusion,
    @Nullable String actor,
    @Nullable String commit,
    Instant created) {}
