package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.List;

/**
 * A directory as committed, in the order of git.
 *
 * @param entries the files, links, directories and submodules of this directory
 */
public record TreeObject(List<Entry> entries) {
  /**
   * One name of a directory.
   *
   * @param mode one of those in {@link FileMode}
   */
  public record Entry(int mode, String name, ObjectId id) {}

  /** Copies the entries. */
  public TreeObject {
    entries = List.copyOf(entries);
  }

  static GitRead<TreeObject> parse(byte[] data, ObjectFormat format) {
    TreeCursor cursor = new TreeCursor(data, format.bytes());
    List<Entry> entries = new ArrayList<>();
    while (cursor.advance()) {
      entries.add(new Entry(cursor.mode(), cursor.name(), cursor.id()));
    }
    return cursor.isBroken()
        ? GitRead.corrupt("a tree is broken")
        : new GitRead.Found<>(new TreeObject(entries));
  }
}
