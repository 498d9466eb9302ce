package dev.gatewright.targets.github;

/**
 * A pattern of refs that may deploy.
 *
 * @param name as GitHub has it, with {@code *} for all but a slash
 * @param tag whether it is about tags rather than branches
 */
public record RefPattern(String name, boolean tag) {}
