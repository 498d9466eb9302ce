package dev.gatewright.model;

/**
 * A range of bytes in a file.
 *
 * @param start offset of the first byte, from 0
 * @param end offset after the last byte, not below {@code start}
 */
public record ByteSpan(int start, int end) {
  public ByteSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a range of bytes: " + start + " to " + end);
    }
  }

  /** Number of bytes. */
  public int length() {
    return end - start;
  }
}
