package dev.gatewright.targets.secrets;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import dev.gatewright.targets.sight.Source;
import java.nio.charset.StandardCharsets;

/** Finds the line and column of bytes, and shows their line with a range of it covered. */
final class BytePlace {
  /** How many bytes of a long line are looked at to each side. */
  private static final int REACH = 400;

  private final byte[] bytes;
  private final int length;
  private int line = 1;
  private int lineStart;

  /** A file's bytes, of which the first so many count. */
  BytePlace(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** The place of a range; cheapest when ranges are asked for in order. */
  Place of(String file, int start, int end) {
    seek(start);
    int firstLine = line;
    int firstColumn = column(start);
    seek(Math.max(start, end - 1));
    return new Place(file, firstLine, firstColumn, line, column(Math.max(start, end - 1)) + 1);
  }

  /**
   * The line of the first byte of a range, with the range covered but for its first characters.
   *
   * @param kept how many bytes at the beginning stay readable
   */
  Excerpt excerpt(int start, int end, int kept) {
    seek(start);
    int from = Math.max(lineStart, start - REACH);
    int to = start;
    while (to < length && to < start + REACH && bytes[to] != '\n' && bytes[to] != '\r') {
      to++;
    }
    String before = text(from, start);
    String secret = text(start, Math.min(end, to));
    String after = text(Math.min(end, to), to);
    return Source.covered(before, secret, after, kept);
  }

  private String text(int from, int to) {
    return from >= to ? "" : new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private void seek(int offset) {
    if (offset < lineStart) {
      line = 1;
      lineStart = 0;
    }
    for (int i = lineStart; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
  }

  /** In code points: bytes that go on with a character do not count. */
  private int column(int offset) {
    int column = 1;
    for (int i = lineStart; i < offset; i++) {
      column += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return column;
  }
}
