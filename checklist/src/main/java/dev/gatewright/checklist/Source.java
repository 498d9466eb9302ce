package dev.gatewright.checklist;

import dev.gatewright.model.ByteSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A checklist's bytes, and a view of them in which one character is one byte.
 *
 * <p>Markdown's block structure is decided by ASCII characters alone, so blocks are found in that
 * view and every index is a byte offset; only what is shown to people is decoded.
 */
final class Source {
  private static final int FRONT_MATTER_MAX = 64 * 1024;

  private final String file;
  private final byte[] bytes;
  private final String text;
  private final int base;
  private final Charset charset;
  private final int firstBadByte;
  private final int[] lineStarts;
  private final int lines;
  private final int bodyStart;

  private Source(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    this.base = startsWithMark(bytes) ? 3 : 0;
    this.text = new String(bytes, base, bytes.length - base, StandardCharsets.ISO_8859_1);
    this.firstBadByte = firstBadByte(bytes);
    this.charset = firstBadByte < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    int[] starts = new int[16 + text.length() / 32];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    this.lineStarts = starts;
    this.lines = count;
    this.bodyStart = frontMatterEnd();
  }

  static Source of(String file, byte[] bytes) {
    return new Source(file, bytes);
  }

  String file() {
    return file;
  }

  /** The view: one character a byte, the byte order mark left out. */
  String text() {
    return text;
  }

  /** Index of the first character after a YAML front matter; 0 without one. */
  int bodyStart() {
    return bodyStart;
  }

  /** The Markdown proper. */
  String body() {
    return bodyStart == 0 ? text : text.substring(bodyStart);
  }

  /** Offset in the file of the first byte that is not UTF-8, or -1. */
  int firstBadByte() {
    return firstBadByte;
  }

  /** The bytes between two indexes of the view. */
  ByteSpan span(int start, int end) {
    return new ByteSpan(base + start, base + end);
  }

  /** Index in the view of an offset in the file. */
  int index(int offset) {
    return Math.max(0, offset - base);
  }

  /** The decoded characters between two indexes of the view. */
  String slice(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 0x80) {
        return new String(bytes, base + start, end - start, charset);
      }
    }
    return text.substring(start, end);
  }

  /** Line of an index, from 1. */
  int line(int index) {
    int found = Arrays.binarySearch(lineStarts, 0, lines, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Column of an index, from 1, in code points. */
  int column(int index) {
    int column = 1;
    for (int i = lineStart(index); i < index; i++) {
      if (firstBadByte >= 0 || (text.charAt(i) & 0xC0) != 0x80) {
        column++;
      }
    }
    return column;
  }

  /** Index of the first character of the line an index lies in. */
  int lineStart(int index) {
    return lineStarts[line(index) - 1];
  }

  /** Index after the last character of the line an index lies in, its line break left out. */
  int lineEnd(int index) {
    int end = index;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Index of the first line break unlike the first one of the file, or -1. */
  int firstOddLineBreak() {
    String first = "";
    for (int i = 1; i < lines; i++) {
      int end = lineStarts[i];
      String kind = lineBreak(end);
      if (i == 1) {
        first = kind;
      } else if (!kind.equals(first)) {
        return end - kind.length();
      }
    }
    return -1;
  }

  private String lineBreak(int end) {
    if (text.charAt(end - 1) == '\r') {
      return "\r";
    }
    return end > 1 && text.charAt(end - 2) == '\r' ? "\r\n" : "\n";
  }

  private int frontMatterEnd() {
    if (!text.startsWith("---") || !blankLine(3, lineEnd(3)) || lines < 3) {
      return 0;
    }
    int second = lineStarts[1];
    int colon = text.indexOf(':', second);
    if (colon < 0 || colon > lineEnd(second)) {
      return 0;
    }
    for (int i = 2; i < lines && lineStarts[i] < FRONT_MATTER_MAX; i++) {
      int start = lineStarts[i];
      boolean fence = text.startsWith("---", start) || text.startsWith("...", start);
      if (fence && blankLine(start + 3, lineEnd(start + 3))) {
        return i + 1 < lines ? lineStarts[i + 1] : text.length();
      }
    }
    return 0;
  }

  private boolean blankLine(int start, int end) {
    return Ascii.skipSpace(text, start, end) == end;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static int firstBadByte(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length + 1, 8192));
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }
}
