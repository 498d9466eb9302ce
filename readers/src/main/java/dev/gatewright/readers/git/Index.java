package dev.gatewright.readers.git;

import java.util.List;
import java.util.Optional;

/**
 * The index of a work tree: every tracked path with what git last saw of its file
 * (gitformat-index).
 *
 * <p>Versions 2, 3 and 4 are read. A split index and an index with sparse directories do not hold
 * every path by themselves and are answered as unreadable.
 */
public final class Index {
  private final List<IndexEntry> entries;

  Index(List<IndexEntry> entries) {
    this.entries = entries;
  }

  /** Every entry in the order of git: by the bytes of the path, then by stage. */
  public List<IndexEntry> entries() {
    return entries;
  }

  /** The entry of a path at stage 0. */
  public Optional<IndexEntry> entry(String path) {
    byte[] wanted = GitPath.encode(path);
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      IndexEntry entry = entries.get(middle);
      int order = java.util.Arrays.compareUnsigned(GitPath.encode(entry.path()), wanted);
      if (order == 0) {
        return entry.stage() == 0 ? Optional.of(entry) : Optional.empty();
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** Whether a merge left paths that are not resolved. */
  public boolean hasConflicts() {
    for (IndexEntry entry : entries) {
      if (entry.stage() != 0) {
        return true;
      }
    }
    return false;
  }
}
