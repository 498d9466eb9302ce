package dev.gatewright.secrets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How bytes are read as text. */
enum TextForm {
  /** A byte a character, or a few bytes as in UTF-8. */
  BYTES,
  /** Two bytes a character, the lower one first. */
  UTF16_LITTLE,
  /** Two bytes a character, the higher one first. */
  UTF16_BIG,
  /** No text. */
  BINARY;

  /** How far a NUL is looked for, as git does. */
  private static final int FIRST = 8000;

  private static final long LOWS = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  static TextForm of(byte[] bytes, int length) {
    if (length >= 2) {
      int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
      if (mark == 0xfffe && !(length >= 4 && bytes[2] == 0 && bytes[3] == 0)) {
        return UTF16_LITTLE;
      }
      if (mark == 0xfeff) {
        return UTF16_BIG;
      }
    }
    int first = Math.min(length, FIRST);
    return nul(bytes, first) ? nulls(bytes, first) : BYTES;
  }

  boolean wide() {
    return this == UTF16_LITTLE || this == UTF16_BIG;
  }

  /** One byte for each character of two; what is not Latin-1 becomes a byte no keyword has. */
  byte[] narrow(byte[] wide, int length) {
    byte[] narrow = new byte[length / 2];
    int low = this == UTF16_LITTLE ? 0 : 1;
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = wide[2 * i + 1 - low] == 0 ? wide[2 * i + low] : (byte) 0xff;
    }
    return narrow;
  }

  /** The same for a blob copied from another: of bytes copied out of plain text none is NUL. */
  static TextForm of(byte[] bytes, int length, int[] copies, TextForm base, int baseLength) {
    if (base != BYTES || length < 2 || (bytes[0] & 0xfe) == 0xfe) {
      return of(bytes, length);
    }
    int seen = Math.min(FIRST, baseLength);
    int first = Math.min(length, FIRST);
    int at = 0;
    for (int i = 0; i < copies.length && at < first; i += 3) {
      int sure = Math.min(copies[i + 2], seen - copies[i + 1]);
      if (sure > 0) {
        if (copies[i] > at && nul(bytes, at, Math.min(first, copies[i]))) {
          return of(bytes, length);
        }
        at = Math.max(at, copies[i] + sure);
      }
    }
    return at < first && nul(bytes, at, first) ? of(bytes, length) : BYTES;
  }

  private static boolean nul(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean nul(byte[] bytes, int length) {
    ByteBuffer eight = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.nativeOrder());
    int at = 0;
    for (; at + 8 <= length; at += 8) {
      long word = eight.getLong(at);
      if (((word - LOWS) & ~word & HIGHS) != 0) {
        return true;
      }
    }
    for (; at < length; at++) {
      if (bytes[at] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Text of two bytes a character has its NULs nearly all on one side. */
  private static TextForm nulls(byte[] bytes, int length) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int half = length / 2;
    if (odd > half * 7 / 10 && even <= half / 50) {
      return UTF16_LITTLE;
    }
    if (even > half * 7 / 10 && odd <= half / 50) {
      return UTF16_BIG;
    }
    return BINARY;
  }
}
