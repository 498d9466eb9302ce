package dev.gatewright.targets.github;

import java.time.Instant;

/**
 * A commit as GitHub tells of it.
 *
 * @param id its whole name, in hexadecimal digits
 * @param made when it was committed, as whoever committed it wrote it down
 */
public record GithubCommit(String id, Instant made) {}
