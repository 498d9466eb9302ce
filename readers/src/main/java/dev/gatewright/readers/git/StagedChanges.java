package dev.gatewright.readers.git;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the index with a tree.
 *
 * <p>The trees the index remembers (its cache-tree extension) are not used: they are hints, and a
 * wrong one would hide a change.
 */
final class StagedChanges {
  private static final int MAX_DEPTH = 2048;

  private final GitObjects objects;
  private final List<IndexEntry> entries;
  private int at;
  private @Nullable String changed;
  private @Nullable String trouble;

  StagedChanges(GitObjects objects, List<IndexEntry> entries) {
    this.objects = objects;
    this.entries = entries;
  }

  /**
   * The first path below a folder that differs; null when none does or a tree could not be read.
   *
   * @param folder ends in {@code /}; empty for the whole tree
   */
  @Nullable String first(@Nullable ObjectId tree, String folder) {
    ObjectId start = tree;
    for (int from = 0; start != null && from < folder.length(); ) {
      int to = folder.indexOf('/', from);
      start = child(start, folder.substring(from, to));
      from = to + 1;
    }
    if (trouble != null) {
      return null;
    }
    boolean whole = start == null || walk(start, folder, 0);
    if (whole && at < entries.size()) {
      return entries.get(at).path();
    }
    return changed;
  }

  /** Why a tree could not be read; null when all could. */
  @Nullable String trouble() {
    return trouble;
  }

  /** The folder of this name in a tree; null when there is none or the tree could not be read. */
  private @Nullable ObjectId child(ObjectId tree, String name) {
    GitRead<byte[]> read = objects.data(tree, ObjectType.TREE);
    if (!(read instanceof GitRead.Found<byte[]>(byte[] data))) {
      trouble = read.why();
      return null;
    }
    TreeCursor cursor = new TreeCursor(data, objects.format().bytes());
    while (cursor.advance()) {
      if (cursor.isTree() && cursor.name().equals(name)) {
        return cursor.id();
      }
    }
    trouble = cursor.isBroken() ? "a tree is broken" : null;
    return null;
  }

  private boolean walk(ObjectId tree, String folder, int depth) {
    GitRead<byte[]> read = objects.data(tree, ObjectType.TREE);
    if (!(read instanceof GitRead.Found<byte[]>(byte[] data)) || depth > MAX_DEPTH) {
      trouble = depth > MAX_DEPTH ? "a tree is nested too deep" : read.why();
      return false;
    }
    TreeCursor cursor = new TreeCursor(data, objects.format().bytes());
    while (cursor.advance()) {
      String path = folder + cursor.name();
      if (cursor.isTree()) {
        if (!walk(cursor.id(), path + '/', depth + 1)) {
          return false;
        }
      } else if (!takes(path, cursor)) {
        changed = path;
        return false;
      }
    }
    trouble = cursor.isBroken() ? "a tree is broken" : null;
    return trouble == null;
  }

  private boolean takes(String path, TreeCursor cursor) {
    if (at == entries.size()) {
      return false;
    }
    IndexEntry entry = entries.get(at++);
    return FileMode.canonical(entry.mode()) == FileMode.canonical(cursor.mode())
        && entry.path().equals(path)
        && entry.id().equals(cursor.id());
  }
}
