package dev.gatewright.readers.toml;

import dev.gatewright.readers.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table to which entries can still be added. */
final class Draft implements Content {
  /** What made the table, which decides what may still be said of it. */
  enum Origin {
    /** Mentioned on the way to the table of a longer header; its own header may still come. */
    MENTIONED,
    /** A header, or the root. */
    HEADER,
    /** A dotted key. */
    DOTTED,
    /** Braces. */
    INLINE
  }

  private final List<Named> names = new ArrayList<>();
  private final Map<String, Named> byName = new HashMap<>();
  private final int depth;
  private Origin origin;
  private TomlPlace place;

  Draft(Origin origin, TomlPlace place, int depth) {
    this.origin = origin;
    this.place = place;
    this.depth = depth;
  }

  static Draft root(SourceText source) {
    return new Draft(Origin.HEADER, TomlPlace.of(source, 0, source.text().length()), 0);
  }

  static Draft inline(TomlPlace place, int depth) {
    return new Draft(Origin.INLINE, place, depth);
  }

  int depth() {
    return depth;
  }

  Origin origin() {
    return origin;
  }

  void closeAt(TomlPlace whole) {
    place = whole;
  }

  /** Says that a table so far only mentioned is given by this. */
  void become(Origin given, TomlPlace where) {
    origin = given;
    place = where;
  }

  @Nullable Named named(String name) {
    return byName.get(name);
  }

  /** Adds a name; one that is there already stays the one that is found. */
  void add(TomlKey key, Content content) {
    Named named = new Named(key, content);
    names.add(named);
    byName.putIfAbsent(key.name(), named);
  }

  TomlTable table() {
    List<TomlEntry> entries = new ArrayList<>(names.size());
    for (Named named : names) {
      entries.add(new TomlEntry(named.key, named.content.value()));
    }
    return new TomlTable(entries, origin == Origin.INLINE, place);
  }

  @Override
  public TomlValue value() {
    return table();
  }

  /** A name of the table and what stands under it. */
  static final class Named {
    private final Content content;
    private TomlKey key;

    private Named(TomlKey key, Content content) {
      this.key = key;
      this.content = content;
    }

    Content content() {
      return content;
    }

    TomlKey key() {
      return key;
    }

    void rename(TomlKey better) {
      key = better;
    }
  }
}
