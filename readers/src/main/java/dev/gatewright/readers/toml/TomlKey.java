package dev.gatewright.readers.toml;

/** One key, or one part of a dotted key; the place covers its quotes when it has any. */
public record TomlKey(String name, TomlPlace place) {}
