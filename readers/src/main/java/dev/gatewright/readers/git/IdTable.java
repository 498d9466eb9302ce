package dev.gatewright.readers.git;

import java.util.Arrays;

/** Gives each name of an object a number, from 0 on, in the order they come. */
final class IdTable {
  private final int hash;
  private byte[] ids;
  private int[] slots = new int[1 << 10];
  private int count;

  IdTable(int hash) {
    this.hash = hash;
    this.ids = new byte[hash << 9];
    Arrays.fill(slots, -1);
  }

  int count() {
    return count;
  }

  /** The number of a name, which gets one if it has none. */
  int put(byte[] source, int at) {
    int slot = slot(source, at);
    if (slots[slot] >= 0) {
      return slots[slot];
    }
    if ((long) (count + 1) * hash > Integer.MAX_VALUE - 16) {
      throw new IllegalStateException("There are more objects than one table can number.");
    }
    if ((count + 1) * hash > ids.length) {
      ids = Arrays.copyOf(ids, (int) Math.min(Integer.MAX_VALUE - 16, ids.length * 2L));
    }
    System.arraycopy(source, at, ids, count * hash, hash);
    slots[slot] = count++;
    if (count * 2 > slots.length) {
      grow();
    }
    return count - 1;
  }

  int put(ObjectId id) {
    return put(id.bytes(), 0);
  }

  /** The number of a name; -1 when it has none. */
  int find(byte[] source, int at) {
    return slots[slot(source, at)];
  }

  int find(ObjectId id) {
    return id.length() == hash ? find(id.bytes(), 0) : -1;
  }

  ObjectId id(int number) {
    return ObjectId.of(ids, number * hash, hash);
  }

  /** The number that a name of another table gets here. */
  int putFrom(IdTable other, int number) {
    return put(other.ids, number * hash);
  }

  private int slot(byte[] source, int at) {
    int mixed =
        source[at] << 24
            | (source[at + 1] & 0xff) << 16
            | (source[at + 2] & 0xff) << 8
            | (source[at + 3] & 0xff);
    int slot = mixed & (slots.length - 1);
    while (slots[slot] >= 0 && !holds(slots[slot], source, at)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean holds(int number, byte[] source, int at) {
    int from = number * hash;
    return Arrays.equals(ids, from, from + hash, source, at, at + hash);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, -1);
    for (int i = 0; i < count; i++) {
      slots[slot(ids, i * hash)] = i;
    }
  }
}
