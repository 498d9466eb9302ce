package dev.gatewright.secrets.decode;

import java.util.Arrays;

/**
 * What a stretch of text says once its encoding is taken off, and which byte came from where.
 *
 * @param bytes the decoded bytes
 * @param from for each decoded byte the first byte it came from, and one more for the end
 * @param start the first byte of the stretch
 * @param end behind its last byte
 * @param how the name of the encoding
 */
public record Decoded(byte[] bytes, int[] from, int start, int end, String how) {
  /** Where a decoded byte came from. */
  public int outerStart(int place) {
    return from[place];
  }

  /** Behind the bytes that the decoded bytes before a place came from. */
  public int outerEnd(int place) {
    return from[place];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decoded decoded
        && Arrays.equals(bytes, decoded.bytes)
        && start == decoded.start
        && end == decoded.end
        && how.equals(decoded.how);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes) * 31 + start;
  }

  /** The place and the encoding; the bytes may be a secret. */
  @Override
  public String toString() {
    return "Decoded[" + how + " " + start + ", " + end + ")";
  }
}
