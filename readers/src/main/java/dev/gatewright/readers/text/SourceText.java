package dev.gatewright.readers.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The text of one file with its line index. An <em>offset</em> is an index into {@link #text()} in
 * UTF-16 units; lines and columns count from 1, columns in code points. A leading byte order mark
 * is not part of the text. Lines end with LF, CR LF or a lone CR.
 */
public final class SourceText {
  /** The default limit of a file's size, in bytes: 1 MiB. */
  public static final int DEFAULT_MAX_BYTES = 1 << 20;

  private final String text;
  private final boolean byteOrderMark;
  private final int[] lineStarts;
  private final int[] highSurrogates;

  private SourceText(String text, boolean byteOrderMark) {
    this.text = text;
    this.byteOrderMark = byteOrderMark;
    this.lineStarts = indexLines(text);
    this.highSurrogates = indexSurrogates(text);
  }

  /** The text of a string already decoded; a leading U+FEFF is taken off. */
  public static SourceText of(String text) {
    boolean mark = !text.isEmpty() && text.charAt(0) == '\uFEFF';
    return new SourceText(mark ? text.substring(1) : text, mark);
  }

  /** Reads at most {@link #DEFAULT_MAX_BYTES} bytes of UTF-8. */
  public static Parsed<SourceText> read(byte[] bytes) {
    return read(bytes, DEFAULT_MAX_BYTES);
  }

  /**
   * Reads strict UTF-8 (RFC 3629). Broken when there are more than {@code maxBytes} bytes or at the
   * first byte that is not UTF-8; the first NUL is a remark, since it is for the format to say
   * whether it is allowed.
   */
  public static Parsed<SourceText> read(byte[] bytes, int maxBytes) {
    if (bytes.length > maxBytes) {
      return Parsed.broken(
          1, 1, "the file has " + bytes.length + " bytes, more than the limit of " + maxBytes);
    }
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    if (decoded.indexOf('\uFFFD') >= 0) {
      int bad = firstBadByte(bytes);
      if (bad >= 0) {
        return notUtf8(bytes, bad);
      }
    }
    SourceText source = of(decoded);
    int nul = source.text.indexOf('\0');
    return nul < 0
        ? Parsed.ok(source)
        : new Parsed.Ok<>(source, List.of(source.diagnostic(nul, "NUL character")));
  }

  /** The whole text, without a byte order mark. */
  public String text() {
    return text;
  }

  /** True when the file began with a byte order mark. */
  public boolean hasByteOrderMark() {
    return byteOrderMark;
  }

  /** The number of lines, at least 1; a final line break opens one more, empty line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The line of an offset between 0 and the text's length. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset between 0 and the text's length, in code points from 1. */
  public int columnAt(int offset) {
    int start = lineStarts[lineAt(offset) - 1];
    return codePointIndex(offset) - codePointIndex(start) + 1;
  }

  /**
   * The offset of a line and column; a column past the end of the line gives the line's end, a line
   * past the last one the end of the text.
   */
  public int offset(int line, int column) {
    if (line > lineStarts.length) {
      return text.length();
    }
    int start = lineStarts[line - 1];
    int wanted = fromCodePointIndex(codePointIndex(start) + column - 1);
    return Math.min(wanted, line == lineStarts.length ? text.length() : lineStarts[line]);
  }

  /** The offset of the code point with this index, counted from 0. */
  public int fromCodePointIndex(int index) {
    int low = 0;
    int high = highSurrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (highSurrogates[middle] - middle < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(index + low, text.length());
  }

  /** The span between two offsets, the second exclusive. */
  public Span span(int start, int end) {
    return new Span(lineAt(start), columnAt(start), lineAt(end), columnAt(end));
  }

  /** A diagnostic at an offset. */
  public Diagnostic diagnostic(int offset, String message) {
    return new Diagnostic(lineAt(offset), columnAt(offset), message);
  }

  /** The text a span covers. */
  public String slice(Span span) {
    return text.substring(
        offset(span.line(), span.column()), offset(span.endLine(), span.endColumn()));
  }

  /** The text of a line without its line break. */
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, end);
  }

  /**
   * A line for a person to read: at most {@code maxCodePoints} code points (then {@code …}), with
   * control and invisible formatting characters made visible.
   */
  public String excerpt(int line, int maxCodePoints) {
    return Visible.of(line(line), maxCodePoints);
  }

  /** Says how long the text is, never what it holds. */
  @Override
  public String toString() {
    return "SourceText[" + lineCount() + " lines, " + text.length() + " units]";
  }

  private int codePointIndex(int offset) {
    if (highSurrogates.length == 0) {
      return offset;
    }
    int found = Arrays.binarySearch(highSurrogates, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }

  private static int firstBadByte(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(buffer);
      return -1;
    } catch (CharacterCodingException e) {
      return buffer.position();
    }
  }

  private static Parsed<SourceText> notUtf8(byte[] bytes, int bad) {
    SourceText before = of(new String(bytes, 0, bad, StandardCharsets.UTF_8));
    int end = before.text.length();
    String hex = Integer.toHexString(bytes[bad] & 0xFF);
    return Parsed.broken(
        before.lineAt(end),
        before.columnAt(end),
        "not UTF-8: byte 0x" + (hex.length() == 1 ? "0" : "") + hex + " at offset " + bad);
  }

  private static int[] indexLines(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static int[] indexSurrogates(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
