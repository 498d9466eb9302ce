package dev.gatewright.model;

import org.jspecify.annotations.Nullable;

/**
 * The repository on GitHub that is looked at.
 *
 * @param repository {@code OWNER/NAME}
 * @param api address of the API, or null for that of github.com
 */
public record GithubTarget(String repository, @Nullable String api) {}
