package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wanted paths as a tree of names; each node knows which numbers lie at and below it. */
final class PathTrie {
  private final byte[] name;
  private final BitSet within = new BitSet();
  private final List<PathTrie> children = new ArrayList<>();
  private int here = -1;

  private PathTrie(byte[] name) {
    this.name = name;
  }

  /** A node of wanted paths, numbered as in the list; the empty path is the whole tree. */
  static PathTrie of(List<String> paths) {
    PathTrie root = new PathTrie(TreeCursor.EMPTY);
    for (int i = 0; i < paths.size(); i++) {
      PathTrie node = root;
      node.within.set(i);
      String path = paths.get(i);
      for (int start = 0; start < path.length(); ) {
        int slash = path.indexOf('/', start);
        int end = slash < 0 ? path.length() : slash;
        node = node.grow(GitPath.encode(path.substring(start, end)));
        node.within.set(i);
        start = end + 1;
      }
      node.here = i;
    }
    return root;
  }

  boolean holdsAny(BitSet wanted) {
    return within.intersects(wanted);
  }

  /** The number of the path that ends here; -1 when none does. */
  int here() {
    return here;
  }

  @Nullable PathTrie child(TreeCursor entry) {
    int low = 0;
    int high = children.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entry.compareName(children.get(middle).name);
      if (order == 0) {
        return children.get(middle);
      }
      if (order < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return null;
  }

  private PathTrie grow(byte[] wanted) {
    int at = 0;
    while (at < children.size()) {
      int order = java.util.Arrays.compareUnsigned(children.get(at).name, wanted);
      if (order == 0) {
        return children.get(at);
      }
      if (order > 0) {
        break;
      }
      at++;
    }
    PathTrie grown = new PathTrie(wanted);
    children.add(at, grown);
    return grown;
  }
}
