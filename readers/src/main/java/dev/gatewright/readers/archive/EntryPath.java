package dev.gatewright.readers.archive;

import dev.gatewright.readers.text.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * Where bytes were found: the name of the outermost archive and the names of entries, each inside
 * the one before. Names are only labels: nothing may be opened or written by them.
 *
 * @param names as written, at least one; bytes that are no UTF-8 as {@code \xNN}, cut after 4,096
 *     bytes with {@code …}
 */
public record EntryPath(List<String> names, Part part) {
  private static final int SHOWN = 1024;

  /** What was found there. */
  public enum Part {
    /** A whole entry. */
    ENTRY,
    /** The beginning of an entry; the rest is missing or broken, which is told. */
    BEGINNING,
    /** An entry that the archive's own list does not name, or that stands behind its end. */
    UNNAMED,
    /** Bytes of an archive that belong to no entry; the last name says which. */
    OUTSIDE
  }

  /** Keeps its own list. */
  public EntryPath {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("A path of an entry has no name.");
    }
  }

  static EntryPath of(String name) {
    return new EntryPath(List.of(name), Part.ENTRY);
  }

  /** Something inside this archive. */
  EntryPath child(String name, Part what) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new EntryPath(longer, what);
  }

  EntryPath as(Part what) {
    return what == part ? this : new EntryPath(names, what);
  }

  /** The last name, as written. */
  public String name() {
    return names.getLast();
  }

  /** The form {@code dist/x.whl!/pkg/a.py}, safe to show: each name cut, nothing hidden. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (String name : names) {
      out.append(out.isEmpty() ? "" : "!/").append(Visible.of(name, SHOWN));
    }
    return out.toString();
  }
}
