package dev.gatewright.readers.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Makes text of the bytes of a name; bytes that are no UTF-8 are written {@code \xNN}. */
final class EntryName {
  private static final int LONGEST = 4096;

  private EntryName() {}

  static String of(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + LONGEST);
    String name = decode(bytes, from, end);
    return end < to ? name + "…" : name;
  }

  private static String decode(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return escaped(bytes, from, to);
    }
  }

  private static String escaped(byte[] bytes, int from, int to) {
    StringBuilder out = new StringBuilder(to - from + 32);
    for (int i = from; i < to; i++) {
      int value = bytes[i] & 0xFF;
      if (value < 0x80) {
        out.append((char) value);
      } else {
        out.append("\\x").append(Integer.toHexString(value));
      }
    }
    return out.toString();
  }
}
