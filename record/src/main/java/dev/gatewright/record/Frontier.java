package dev.gatewright.record;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing Merkle tree: of each tile level the hashes of its last, unfinished
 * tile. That is all that is needed to append and to know the root, and it is at most 255 hashes a
 * level.
 */
final class Frontier {
  /** Told of each tile that became full. */
  interface Sink {
    void full(Tile tile, List<Hash> row);
  }

  private final TreeHash hash;
  private final List<List<Hash>> rows;
  private long size;

  Frontier(TreeHash hash) {
    this(hash, List.of(), 0);
  }

  /** The edge of a tree of {@code size} leaves whose unfinished rows are known, level 0 first. */
  Frontier(TreeHash hash, List<List<Hash>> rows, long size) {
    this.hash = hash;
    this.size = size;
    this.rows = new ArrayList<>();
    for (List<Hash> row : rows) {
      this.rows.add(new ArrayList<>(row));
    }
  }

  Frontier copy() {
    return new Frontier(hash, rows, size);
  }

  long size() {
    return size;
  }

  /** The hashes of the unfinished tile of a level, none when the level has none. */
  List<Hash> row(int level) {
    return level < rows.size() ? rows.get(level) : List.of();
  }

  int levels() {
    return rows.size();
  }

  void append(Hash leaf, Sink sink) {
    size++;
    Hash carry = leaf;
    for (int level = 0; ; level++) {
      if (level == rows.size()) {
        rows.add(new ArrayList<>());
      }
      List<Hash> row = rows.get(level);
      row.add(carry);
      if (row.size() < Tile.FULL) {
        return;
      }
      sink.full(new Tile(level, (size >> (8 * (level + 1))) - 1, Tile.FULL), row);
      carry = hash.perfect(row, 0, Tile.FULL);
      row.clear();
    }
  }

  /** The root of the tree as it is now (RFC 6962 §2.1). */
  Hash root() {
    Hash root = null;
    for (int level = 0; level < rows.size(); level++) {
      List<Hash> row = rows.get(level);
      int end = row.size();
      for (int width = 1; end > 0; width *= 2) {
        if ((end & width) != 0) {
          end -= width;
          Hash left = hash.perfect(row, end, width);
          root = root == null ? left : hash.node(left, root);
        }
      }
    }
    return root == null ? hash.empty() : root;
  }
}
