package dev.gatewright.readers.toml;

/**
 * One name of a table and its value. The key of a table is where its own header names it, or, when
 * it has none, where a longer name first mentions it.
 */
public record TomlEntry(TomlKey key, TomlValue value) {}
