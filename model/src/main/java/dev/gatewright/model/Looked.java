package dev.gatewright.model;

/**
 * Something that was looked at to reach a verdict.
 *
 * @param target the sight, such as {@code work-tree} or {@code environment}
 * @param what what was looked at, such as {@code .gitignore} or {@code tracked files}
 * @param count how many of it
 */
public record Looked(String target, String what, long count) {}
