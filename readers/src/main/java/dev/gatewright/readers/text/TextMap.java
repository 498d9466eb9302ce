package dev.gatewright.readers.text;

import java.util.Arrays;

/**
 * Where each character of a value stands in the file it was read from: a value loses quotes,
 * escapes, indentation and line folds, so an offset in it is not an offset in the file.
 */
public final class TextMap {
  private final SourceText source;
  private final int[] starts;
  private final int[] ends;
  private final int end;

  private TextMap(SourceText source, int[] starts, int[] ends, int end) {
    this.source = source;
    this.starts = starts;
    this.ends = ends;
    this.end = end;
  }

  /** The map of a value that stands in the file exactly as it is, from an offset on. */
  public static TextMap straight(SourceText source, int from, int length) {
    Builder map = new Builder(source, length);
    for (int i = 0; i < length; i++) {
      map.add(from + i, from + i + 1);
    }
    return map.build(from + length);
  }

  /** The map of a whole file onto itself. */
  public static TextMap whole(SourceText source) {
    return straight(source, 0, source.text().length());
  }

  /** The file. */
  public SourceText source() {
    return source;
  }

  /** The length of the value in UTF-16 units. */
  public int length() {
    return starts.length;
  }

  /** The file offset of the value's character at this index; at the length, of the value's end. */
  public int offset(int index) {
    return index < starts.length ? starts[index] : end;
  }

  /** The file span of a stretch of the value, {@code to} exclusive. */
  public Span span(int from, int to) {
    int start = offset(from);
    return source.span(start, to <= from ? start : Math.max(start, ends[to - 1]));
  }

  /** The map of a stretch of the value, {@code to} exclusive. */
  public TextMap part(int from, int to) {
    return new TextMap(
        source,
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to),
        to > from ? ends[to - 1] : offset(from));
  }

  /** Collects one entry for each character of a value. */
  public static final class Builder {
    private final SourceText source;
    private int[] starts;
    private int[] ends;
    private int count;

    /** A builder for a value of about this length. */
    public Builder(SourceText source, int expected) {
      this.source = source;
      this.starts = new int[Math.max(expected, 16)];
      this.ends = new int[starts.length];
    }

    /** Says that the next character of the value is written between these file offsets. */
    public void add(int start, int end) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      starts[count] = start;
      ends[count++] = end;
    }

    /** How many characters were added. */
    public int count() {
      return count;
    }

    /** The map, with the file offset at which the value ends. */
    public TextMap build(int end) {
      return new TextMap(source, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), end);
    }
  }
}
