package dev.gatewright.readers.toml;

/** A whole number of 64 bits with a sign, in whatever base it is written. */
public record TomlInteger(long value, TomlPlace place) implements TomlValue {}
