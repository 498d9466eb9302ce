package dev.gatewright.readers.archive;

/** A feed read through a buffer, out of which an inflater takes what it needs and no more. */
final class RawInput {
  private final Feed feed;
  final byte[] bytes = new byte[1 << 14];
  int at;
  int end;
  private long read;

  RawInput(Feed feed) {
    this.feed = feed;
  }

  /** How many bytes were taken so far. */
  long taken() {
    return read - (end - at);
  }

  /** Whether there is a byte to take; reads on when all are taken. */
  boolean more() {
    return ensure(1);
  }

  /** Whether so many bytes, a few, can be taken from {@link #at} on. */
  boolean ensure(int count) {
    if (end - at >= count) {
      return true;
    }
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    int got = feed.fill(bytes, end, bytes.length - end);
    end += got;
    read += got;
    return end >= count;
  }

  /** The next byte, or -1. */
  int next() {
    return more() ? bytes[at++] & 0xFF : -1;
  }

  /** The bytes a little end first number has at the next place; they must have been ensured. */
  long number(int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value |= (bytes[at++] & 0xFFL) << (8 * i);
    }
    return value;
  }

  /** What is left, as a feed. */
  Feed rest() {
    return new Feed() {
      @Override
      int read(byte[] to, int offset, int length) {
        if (!more()) {
          return -1;
        }
        int got = Math.min(length, end - at);
        System.arraycopy(bytes, at, to, offset, got);
        at += got;
        return got;
      }
    };
  }
}
