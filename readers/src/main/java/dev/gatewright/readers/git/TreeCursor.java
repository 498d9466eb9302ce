package dev.gatewright.readers.git;

import java.util.Arrays;

/** Steps through the bytes of a tree without making an object of each entry. */
final class TreeCursor {
  static final byte[] EMPTY = {};

  private final byte[] data;
  private final int length;
  private final int hash;
  private int next;
  private int mode;
  private int nameStart;
  private int nameEnd;
  private boolean broken;

  TreeCursor(byte[] data, int hash) {
    this(data, data.length, hash);
  }

  /** Steps through a tree that is the beginning of an array. */
  TreeCursor(byte[] data, int length, int hash) {
    this.data = data;
    this.length = length;
    this.hash = hash;
  }

  /** Steps to the next entry; false at the end and where the bytes make no sense. */
  boolean advance() {
    if (next >= length) {
      return false;
    }
    int at = next;
    mode = 0;
    while (at < length && data[at] >= '0' && data[at] <= '7' && at - next < 7) {
      mode = mode << 3 | (data[at++] - '0');
    }
    nameStart = at + 1;
    boolean begins = at > next && at < length && data[at] == ' ';
    nameEnd = nameStart;
    while (nameEnd < length && data[nameEnd] != 0 && data[nameEnd] != '/') {
      nameEnd++;
    }
    broken = !begins || nameEnd + hash >= length || nameEnd == nameStart || data[nameEnd] != 0;
    next = broken ? length : nameEnd + 1 + hash;
    return !broken;
  }

  boolean isBroken() {
    return broken;
  }

  int mode() {
    return mode;
  }

  boolean isTree() {
    return FileMode.isTree(mode);
  }

  String name() {
    return GitPath.decode(data, nameStart, nameEnd);
  }

  /** Where the bytes of the entry's name begin. */
  int nameStart() {
    return nameStart;
  }

  /** Behind the bytes of the entry's name. */
  int nameEnd() {
    return nameEnd;
  }

  byte[] data() {
    return data;
  }

  /** Where the bytes of the object's name begin. */
  int idStart() {
    return nameEnd + 1;
  }

  ObjectId id() {
    return ObjectId.of(data, nameEnd + 1, hash);
  }

  /** Whether mode and object are the same; the names are not looked at. */
  boolean holdsSame(TreeCursor other) {
    return mode == other.mode
        && Arrays.equals(
            data,
            nameEnd + 1,
            nameEnd + 1 + hash,
            other.data,
            other.nameEnd + 1,
            other.nameEnd + 1 + hash);
  }

  /** The order of a tree: by bytes, a directory as if its name ended in a slash. */
  int compareName(TreeCursor other) {
    int length = Math.min(nameEnd - nameStart, other.nameEnd - other.nameStart);
    int order =
        Arrays.compareUnsigned(
            data,
            nameStart,
            nameStart + length,
            other.data,
            other.nameStart,
            other.nameStart + length);
    return order != 0 ? order : after(length) - other.after(length);
  }

  int compareName(byte[] name) {
    return Arrays.compareUnsigned(data, nameStart, nameEnd, name, 0, name.length);
  }

  private int after(int length) {
    return nameStart + length < nameEnd ? data[nameStart + length] & 0xff : isTree() ? '/' : 0;
  }
}
