package dev.gatewright.readers.toml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a table in the order in which the file first mentions them, duplicates kept. The
 * place is that of its header, of its braces, or of the key part that made it; of the root, the
 * whole file.
 */
public final class TomlTable implements TomlValue {
  private final List<TomlEntry> entries;
  private final Map<String, TomlEntry> byName;
  private final boolean inline;
  private final TomlPlace place;

  TomlTable(List<TomlEntry> entries, boolean inline, TomlPlace place) {
    this.entries = List.copyOf(entries);
    this.byName = HashMap.newHashMap(entries.size());
    for (TomlEntry entry : entries) {
      byName.putIfAbsent(entry.key().name(), entry);
    }
    this.inline = inline;
    this.place = place;
  }

  /** All entries; a name that comes twice was remarked on when the file was read. */
  public List<TomlEntry> entries() {
    return entries;
  }

  /** True for a table in braces. */
  public boolean inline() {
    return inline;
  }

  @Override
  public TomlPlace place() {
    return place;
  }

  /** The first entry with this name. */
  public Optional<TomlEntry> entry(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The value of {@link #entry}. */
  public Optional<TomlValue> get(String name) {
    return entry(name).map(TomlEntry::value);
  }

  /** The value under a name as a table; empty when it is absent or something else. */
  public Optional<TomlTable> table(String name) {
    return byName.get(name) instanceof TomlEntry(TomlKey key, TomlTable table)
        ? Optional.of(table)
        : Optional.empty();
  }

  /** The value under a name as an array; empty when it is absent or something else. */
  public Optional<TomlArray> array(String name) {
    return byName.get(name) instanceof TomlEntry(TomlKey key, TomlArray array)
        ? Optional.of(array)
        : Optional.empty();
  }

  /** The value under a name as a string; empty when it is absent or something else. */
  public Optional<TomlString> string(String name) {
    return byName.get(name) instanceof TomlEntry(TomlKey key, TomlString string)
        ? Optional.of(string)
        : Optional.empty();
  }

  /** The value reached by following names from table to table. */
  public Optional<TomlValue> path(String... names) {
    TomlValue here = this;
    for (String name : names) {
      TomlEntry entry = here instanceof TomlTable table ? table.byName.get(name) : null;
      if (entry == null) {
        return Optional.empty();
      }
      here = entry.value();
    }
    return Optional.of(here);
  }

  /** Says where and how many entries, never what they hold. */
  @Override
  public String toString() {
    return "TomlTable[" + entries.size() + " entries, " + place + "]";
  }
}
