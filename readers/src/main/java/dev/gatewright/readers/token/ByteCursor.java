package dev.gatewright.readers.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes read from front to back. The first failure is kept and moves to the end, so that whatever
 * is being read ends by itself.
 */
final class ByteCursor {
  private final byte[] bytes;
  private final int end;
  private int at;
  private @Nullable String broken;

  ByteCursor(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private ByteCursor(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** Why reading failed; null when it did not. */
  @Nullable String broken() {
    return broken;
  }

  void fail(String reason) {
    if (broken == null) {
      broken = reason;
    }
    at = end;
  }

  boolean atEnd() {
    return at >= end;
  }

  int left() {
    return end - at;
  }

  /** The byte that stands here, -1 at the end. */
  int peek() {
    return at < end ? bytes[at] & 0xFF : -1;
  }

  int octet() {
    if (at >= end) {
      fail("it ends too early");
      return 0;
    }
    return bytes[at++] & 0xFF;
  }

  /** A number of some bytes, the highest first. */
  long number(int octets) {
    long number = 0;
    for (int i = 0; i < octets; i++) {
      number = number << 8 | octet();
    }
    return number;
  }

  /** The next bytes; empty, and failed, when there are fewer. */
  byte[] take(long length) {
    if (length < 0 || length > left()) {
      fail("it ends too early");
      return new byte[0];
    }
    int from = at;
    at += (int) length;
    return Arrays.copyOfRange(bytes, from, at);
  }

  /** A cursor over the next bytes only, which this one steps over. */
  ByteCursor part(long length) {
    if (length < 0 || length > left()) {
      fail("it ends too early");
      return new ByteCursor(bytes, end, end);
    }
    int from = at;
    at += (int) length;
    return new ByteCursor(bytes, from, at);
  }

  /** The next bytes as text, each byte outside UTF-8 replaced. */
  String text(long length) {
    return new String(take(length), StandardCharsets.UTF_8);
  }
}
