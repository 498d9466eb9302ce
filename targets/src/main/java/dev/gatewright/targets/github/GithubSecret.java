package dev.gatewright.targets.github;

import java.time.Instant;

/**
 * A secret, by its name alone: GitHub shows no value to anybody.
 *
 * @param updated when its value was set last
 */
public record GithubSecret(String name, Instant updated) {}
