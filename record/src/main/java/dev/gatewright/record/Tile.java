package dev.gatewright.record;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of one tile of hashes, or of one bundle of entries (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes, counted upwards; {@link #ENTRIES} for a bundle of entries
 * @param index the place within the level, from the left
 * @param width how many hashes or entries it holds: 1 to 256
 */
record Tile(int level, long index, int width) {
  static final int FULL = 256;
  static final int ENTRIES = -1;
  static final int FULL_BYTES = FULL * Hash.BYTES;

  Tile {
    if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no such tile: " + level + "/" + index + "." + width);
    }
  }

  /**
   * The unfinished tiles of a tree of this size, level 0 first; levels without one are left out.
   */
  static List<Tile> edge(long size) {
    List<Tile> tiles = new ArrayList<>();
    for (int level = 0; size >> (8 * level) > 0; level++) {
      long count = size >> (8 * level);
      if ((count & 255) != 0) {
        tiles.add(new Tile(level, count >> 8, (int) (count & 255)));
      }
    }
    return tiles;
  }

  /** The bundle that holds the entries of this tile of leaf hashes. */
  Tile bundle() {
    return new Tile(ENTRIES, index, width);
  }

  Tile full() {
    return new Tile(level, index, FULL);
  }

  boolean isFull() {
    return width == FULL;
  }

  /** The index of the first entry below the hash at {@code place}. */
  long firstEntry(int place) {
    return (index * FULL + place) << (8 * Math.max(level, 0));
  }

  /** The folder of the unfinished forms of this tile. */
  String partialFolder() {
    return fullPath() + ".p";
  }

  /** The path below the record's folder, with {@code /} as the separator. */
  String path() {
    return isFull() ? fullPath() : partialFolder() + "/" + width;
  }

  private String fullPath() {
    StringBuilder path = new StringBuilder();
    long rest = index;
    do {
      String group = Long.toString(1000 + rest % 1000).substring(1);
      path.insert(0, path.isEmpty() ? "/" + group : "/x" + group);
      rest /= 1000;
    } while (rest > 0);
    return path.insert(0, level == ENTRIES ? "tile/entries" : "tile/" + level).toString();
  }
}
