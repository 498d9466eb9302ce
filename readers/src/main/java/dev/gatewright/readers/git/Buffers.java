package dev.gatewright.readers.git;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of one worker, used again and again. What is out and what waits to be used again
 * together stay below the budget, unless more is out at once.
 */
final class Buffers {
  private static final int SMALLEST_BITS = 10;
  private static final int CLASSES = 64;

  private final long budget;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private final ArrayDeque<byte[]>[] free = new ArrayDeque[CLASSES];

  private long out;
  private long waiting;

  Buffers(long budget) {
    this.budget = budget;
  }

  /** Whether one more array of this size would break the budget, whatever waits was dropped. */
  boolean wouldExceed(int size) {
    return out + capacity(group(size)) > budget;
  }

  /** An array of at least this size, with anything in it. */
  byte[] take(int size) {
    int group = group(size);
    byte[] array = poll(group);
    int capacity = capacity(group);
    if (array == null) {
      for (int i = CLASSES - 1; i >= 0; i--) {
        boolean dropped = true;
        while (dropped && out + waiting + capacity > budget) {
          dropped = poll(i) != null;
        }
      }
      array = new byte[capacity];
    }
    out += capacity;
    return array;
  }

  /** Takes an array back. */
  void give(byte[] array) {
    int group = group(array.length);
    out -= array.length;
    if (capacity(group) == array.length && out + waiting + array.length <= budget) {
      ArrayDeque<byte[]> same = free[group];
      if (same == null) {
        same = new ArrayDeque<>();
        free[group] = same;
      }
      same.push(array);
      waiting += array.length;
    }
  }

  /** Counts an array that was made elsewhere, until it is given back. */
  byte[] adopt(byte[] array) {
    out += array.length;
    return array;
  }

  private byte @Nullable [] poll(int group) {
    ArrayDeque<byte[]> same = free[group];
    byte[] array = same == null ? null : same.poll();
    waiting -= array == null ? 0 : array.length;
    return array;
  }

  /** Two sizes for each power of two: itself and half as much again. */
  private static int group(int size) {
    int bits = Math.max(SMALLEST_BITS, 31 - Integer.numberOfLeadingZeros(Math.max(1, size - 1)));
    long power = 1L << bits;
    int above = size <= power ? 0 : size <= power + (power >> 1) ? 1 : 2;
    return 2 * (bits - SMALLEST_BITS) + above;
  }

  private static int capacity(int group) {
    long power = 1L << (SMALLEST_BITS + group / 2);
    return (int) Math.min(Integer.MAX_VALUE - 16, group % 2 == 0 ? power : power + (power >> 1));
  }
}
