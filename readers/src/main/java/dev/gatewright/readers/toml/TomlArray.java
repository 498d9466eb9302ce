package dev.gatewright.readers.toml;

import java.util.ArrayList;
import java.util.List;

/**
 * Values in the order of the file.
 *
 * @param ofTables true for an array made by headers in double brackets; its place is then the first
 *     header
 */
public record TomlArray(List<TomlValue> items, boolean ofTables, TomlPlace place)
    implements TomlValue {
  /** Copies the items. */
  public TomlArray {
    items = List.copyOf(items);
  }

  /** The items that are tables, in order. */
  public List<TomlTable> tables() {
    List<TomlTable> tables = new ArrayList<>();
    for (TomlValue item : items) {
      if (item instanceof TomlTable table) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** The items that are strings, in order. */
  public List<TomlString> strings() {
    List<TomlString> strings = new ArrayList<>();
    for (TomlValue item : items) {
      if (item instanceof TomlString string) {
        strings.add(string);
      }
    }
    return strings;
  }
}
