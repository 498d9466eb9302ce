package dev.gatewright.readers.toml;

/** A value of a TOML file, with the place it is written at. */
public sealed interface TomlValue
    permits TomlTable, TomlArray, TomlString, TomlInteger, TomlFloat, TomlBoolean, TomlDate {
  /** Where the value is written. */
  TomlPlace place();
}
