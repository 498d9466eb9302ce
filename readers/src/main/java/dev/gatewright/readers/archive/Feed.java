package dev.gatewright.readers.archive;

import org.jspecify.annotations.Nullable;

/** Bytes that come one after the other, and why there are no more. */
abstract class Feed {
  private static final int STEP = 1 << 13;

  /** Why a feed ended before its end. */
  record Trouble(Told.Cause cause, String what) {}

  /** Reads at least one byte and at most so many (at least one); -1 when there are no more. */
  abstract int read(byte[] to, int offset, int length);

  /** Why it ended too early, known when it has ended; null when it did not. */
  @Nullable Trouble trouble() {
    return null;
  }

  /** Reads as many bytes as there are, up to so many. */
  final int fill(byte[] to, int offset, int length) {
    int filled = 0;
    while (filled < length) {
      int got = read(to, offset + filled, length - filled);
      if (got < 0) {
        break;
      }
      filled += got;
    }
    return filled;
  }

  /** Passes over so many bytes; returns how many there were. */
  long skip(long count) {
    byte[] scratch = new byte[Math.clamp(count, 1, STEP)];
    long skipped = 0;
    while (skipped < count) {
      int got = read(scratch, 0, (int) Math.min(scratch.length, count - skipped));
      if (got < 0) {
        break;
      }
      skipped += got;
    }
    return skipped;
  }
}
