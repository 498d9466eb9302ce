package dev.gatewright.secrets;

import java.util.Arrays;

/** What was met in some bytes, by its place: offsets only, in ascending order. */
final class HitTable {
  private static final int[] NONE = {};
  private static final HitTable NOTHING = new HitTable();
  private static final int KEPT = 1 << 16;

  /** For each hit: its end, its trigger and verdict, the first byte read, behind the last. */
  private int[] cells = NONE;

  private int size;

  int size() {
    return size;
  }

  int end(int index) {
    return cells[index * 4];
  }

  int trigger(int index) {
    return cells[index * 4 + 1] >> 1;
  }

  boolean positive(int index) {
    return (cells[index * 4 + 1] & 1) != 0;
  }

  int low(int index) {
    return cells[index * 4 + 2];
  }

  int high(int index) {
    return cells[index * 4 + 3];
  }

  void add(int end, int trigger, boolean positive, int low, int high) {
    int at = size * 4;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, Math.max(16, at * 2));
    }
    cells[at] = end;
    cells[at + 1] = (trigger << 1) | (positive ? 1 : 0);
    cells[at + 2] = low;
    cells[at + 3] = high;
    size++;
  }

  /** The index of the first hit that ends at or behind a place. */
  int from(int end) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The same in a table of its own, which has no more room than it needs and is not added to. */
  HitTable copy() {
    if (size == 0) {
      return NOTHING;
    }
    HitTable copy = new HitTable();
    copy.cells = Arrays.copyOf(cells, size * 4);
    copy.size = size;
    return copy;
  }

  /** Empties the table, and keeps its room unless that is large. */
  void clear() {
    size = 0;
    if (cells.length > KEPT) {
      cells = NONE;
    }
  }

  boolean same(HitTable other) {
    return Arrays.equals(cells, 0, size * 4, other.cells, 0, other.size * 4);
  }

  @Override
  public String toString() {
    return size + " hits";
  }
}
