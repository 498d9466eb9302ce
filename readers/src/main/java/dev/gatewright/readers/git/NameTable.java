package dev.gatewright.readers.git;

import java.util.Arrays;

/** Gives each name in a tree a number, from 0 on, in the order they come. */
final class NameTable {
  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] slots = new int[1 << 9];
  private String[] decoded = {};
  private int count;

  NameTable() {
    Arrays.fill(slots, -1);
  }

  int count() {
    return count;
  }

  /** The number of the name between two places, which gets one if it has none. */
  int put(byte[] source, int from, int to) {
    int slot = slot(source, from, to);
    if (slots[slot] >= 0) {
      return slots[slot];
    }
    int start = start(count);
    int end = start + to - from;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    System.arraycopy(source, from, bytes, start, to - from);
    ends[count] = end;
    slots[slot] = count++;
    if (count * 2 > slots.length) {
      grow();
    }
    return count - 1;
  }

  /** The number that a name of another table gets here. */
  int putFrom(NameTable other, int number) {
    return put(other.bytes, other.start(number), other.ends[number]);
  }

  /** A name as a path has it. */
  String name(int number) {
    if (number >= decoded.length) {
      decoded = Arrays.copyOf(decoded, count);
    }
    String known = decoded[number];
    if (known == null) {
      known = GitPath.decode(bytes, start(number), ends[number]);
      decoded[number] = known;
    }
    return known;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int slot(byte[] source, int from, int to) {
    int sum = 0;
    for (int at = from; at < to; at++) {
      sum = 31 * sum + source[at];
    }
    int slot = (sum ^ sum >>> 15) & (slots.length - 1);
    while (slots[slot] >= 0 && !holds(slots[slot], source, from, to)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean holds(int number, byte[] source, int from, int to) {
    return Arrays.equals(bytes, start(number), ends[number], source, from, to);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, -1);
    for (int i = 0; i < count; i++) {
      slots[slot(bytes, start(i), ends[i])] = i;
    }
  }
}
