package dev.gatewright.readers.toml;

/** {@code true} or {@code false}. */
public record TomlBoolean(boolean value, TomlPlace place) implements TomlValue {}
