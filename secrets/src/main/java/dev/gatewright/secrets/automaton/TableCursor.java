package dev.gatewright.secrets.automaton;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a table as a {@link java.io.DataOutput} wrote it, whole rows at once, since a start reads
 * it before anything is compiled. What is cut short ends in an {@link IndexOutOfBoundsException}.
 */
public final class TableCursor {
  private final byte[] bytes;
  private int at;

  /** Begins at a place of a table. */
  public TableCursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Where it stands. */
  public int place() {
    return at;
  }

  /** The whole table, for what is read from it later; not to be written to. */
  byte[] table() {
    return bytes;
  }

  /** An unsigned number of one byte. */
  public int one() {
    return bytes[at++] & 0xff;
  }

  /** An unsigned number of two bytes. */
  public int two() {
    return one() << 8 | one();
  }

  /** A number of four bytes. */
  public int four() {
    return two() << 16 | two();
  }

  /** A fraction of eight bytes. */
  public double eight() {
    double number = ByteBuffer.wrap(bytes, at, 8).getDouble();
    skip(8);
    return number;
  }

  /** So many bytes. */
  public byte[] bytes(int count) {
    int start = at;
    return Arrays.copyOfRange(bytes, start, skip(count));
  }

  /** So many unsigned numbers of two bytes. */
  public char[] chars(int count) {
    char[] chars = new char[count];
    ByteBuffer.wrap(bytes, at, 2 * count).asCharBuffer().get(chars);
    skip(2 * count);
    return chars;
  }

  /** So many numbers of four bytes. */
  public int[] ints(int count) {
    int[] ints = new int[count];
    ByteBuffer.wrap(bytes, at, 4 * count).asIntBuffer().get(ints);
    skip(4 * count);
    return ints;
  }

  /** A text of UTF-8 behind its length in two bytes. */
  public String text() {
    int length = two();
    int start = at;
    return new String(bytes, start, skip(length) - start, StandardCharsets.UTF_8);
  }

  /** Texts behind their number in two bytes. */
  public List<String> texts() {
    int count = two();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  /** Goes on by so many bytes, and says where it stands then. */
  public int skip(int count) {
    if (count < 0 || count > bytes.length - at) {
      throw new IndexOutOfBoundsException("The table is cut short");
    }
    at += count;
    return at;
  }
}
