package dev.gatewright.targets.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open alert.
 *
 * @param number its number in the list
 * @param severity as GitHub grades it; null where it does not
 * @param created since when it is open
 */
public record GithubAlert(long number, @Nullable String severity, Instant created) {}
