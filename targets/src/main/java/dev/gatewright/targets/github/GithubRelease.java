package dev.gatewright.targets.github;

import java.time.Instant;

/**
 * A release that is meant for use.
 *
 * @param tag the tag it was made of
 * @param published when everybody could see it
 */
public record GithubRelease(String tag, Instant published) {}
