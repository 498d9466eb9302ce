package dev.gatewright.readers.toml;

/** A number with a fraction or an exponent, or {@code inf} or {@code nan}. */
public record TomlFloat(double value, TomlPlace place) implements TomlValue {}
