package dev.gatewright.targets.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deploy key.
 *
 * @param readOnly whether it may only read; null when GitHub did not tell
 */
public record GithubKey(long id, String title, Instant created, @Nullable Boolean readOnly) {}
