package dev.gatewright.secrets;

/**
 * What the bytes are.
 *
 * @param path the path of the file, with slashes; empty when it has none
 */
public record Subject(String path) {}
