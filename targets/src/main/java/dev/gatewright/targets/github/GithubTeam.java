package dev.gatewright.targets.github;

/**
 * A team with access.
 *
 * @param slug its name in addresses
 * @param right what it may do, such as {@code push}
 */
public record GithubTeam(String slug, String right) {}
