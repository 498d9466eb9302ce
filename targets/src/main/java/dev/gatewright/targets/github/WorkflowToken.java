package dev.gatewright.targets.github;

/**
 * What the token of a workflow may do that names no permissions.
 *
 * @param write whether it may write
 * @param approves whether it may approve pull requests
 */
public record WorkflowToken(boolean write, boolean approves) {}
