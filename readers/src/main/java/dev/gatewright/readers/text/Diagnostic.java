package dev.gatewright.readers.text;

/**
 * One thing a reader noticed at a place of the file: line and column from 1, and a message that
 * never holds a value read from the file, only names.
 */
public record Diagnostic(int line, int column, String message) {
  /** A diagnostic at the start of a span. */
  public static Diagnostic at(Span span, String message) {
    return new Diagnostic(span.line(), span.column(), message);
  }

  /** The form {@code line:column: message}. */
  @Override
  public String toString() {
    return line + ":" + column + ": " + message;
  }
}
