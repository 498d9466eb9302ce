package dev.gatewright.record;

import org.jspecify.annotations.Nullable;

/** Reads the entries of a bundle one after the other (C2SP tlog-tiles, log entries). */
final class BundleReader {
  private final byte[] bytes;
  private int at;

  BundleReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The leaf hash of the next entry; null when the bundle ends before or within it. */
  @Nullable Hash next(TreeHash hash) {
    if (bytes.length - at < 2) {
      at = bytes.length;
      return null;
    }
    int length = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    if (bytes.length - at - 2 < length) {
      at = bytes.length;
      return null;
    }
    at += 2 + length;
    return hash.leaf(bytes, at - length, length);
  }

  /** Whether bytes follow the entries read so far. */
  boolean hasMore() {
    return at < bytes.length;
  }
}
