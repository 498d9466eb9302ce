package dev.gatewright.targets.github;

import org.jspecify.annotations.Nullable;

/**
 * What the token of a workflow may do that names no permissions; one of both may be untold, and is
 * null then.
 *
 * @param write whether it may write
 * @param approves whether it may approve pull requests
 */
public record WorkflowToken(@Nullable Boolean write, @Nullable Boolean approves) {}
