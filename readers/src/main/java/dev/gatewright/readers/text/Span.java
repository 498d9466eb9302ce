package dev.gatewright.readers.text;

/**
 * A stretch of a file: lines and columns count from 1, columns in Unicode code points, and the end
 * is exclusive (the position just after the last character).
 */
public record Span(int line, int column, int endLine, int endColumn) {
  /** Refuses positions below 1 and ends before starts. */
  public Span {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "not a span: " + line + ":" + column + " to " + endLine + ":" + endColumn);
    }
  }

  /** The empty span at one position. */
  public static Span point(int line, int column) {
    return new Span(line, column, line, column);
  }

  /** The stretch from the start of this span to the end of a later one. */
  public Span through(Span last) {
    return new Span(line, column, last.endLine, last.endColumn);
  }

  /** True when nothing lies between start and end. */
  public boolean isEmpty() {
    return line == endLine && column == endColumn;
  }

  /** True when the other span lies wholly inside this one. */
  public boolean covers(Span other) {
    boolean startsBefore = line < other.line || (line == other.line && column <= other.column);
    boolean endsAfter =
        endLine > other.endLine || (endLine == other.endLine && endColumn >= other.endColumn);
    return startsBefore && endsAfter;
  }
}
