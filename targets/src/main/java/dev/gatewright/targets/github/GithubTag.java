package dev.gatewright.targets.github;

/**
 * A tag.
 *
 * @param name without {@code refs/tags/}
 * @param commit the commit it stands for in the end
 */
public record GithubTag(String name, String commit) {}
