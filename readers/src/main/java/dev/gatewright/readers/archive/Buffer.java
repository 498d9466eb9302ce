package dev.gatewright.readers.archive;

import java.util.Arrays;

/** Bytes of one entry, in an array that grows and is used again. */
final class Buffer {
  private static final int FIRST = 1 << 14;

  private final int limit;
  private byte[] bytes = new byte[0];
  private int length;

  Buffer(int limit) {
    this.limit = limit;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Reads a feed to its end; false when it has more than the limit. */
  boolean fill(Feed feed) {
    length = 0;
    while (true) {
      if (length == bytes.length && !grow(1)) {
        return feed.skip(1) == 0;
      }
      int got = feed.read(bytes, length, bytes.length - length);
      if (got < 0) {
        return true;
      }
      length += got;
    }
  }

  /** Adds bytes; false, and nothing is added, when the limit is reached. */
  boolean add(byte[] more, int count) {
    if (count > bytes.length - length && !grow(count)) {
      return false;
    }
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
    return true;
  }

  private boolean grow(int count) {
    if (count > limit - length) {
      return false;
    }
    long wanted = Math.max(FIRST, Math.max(bytes.length * 2L, (long) length + count));
    bytes = Arrays.copyOf(bytes, (int) Math.min(limit, wanted));
    return true;
  }
}
