package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.Span;

/** A piece of a word. */
public sealed interface Part {
  /** Where the piece stands in the file. */
  Span span();

  /** Plain text, quotes and backslashes taken off; {@code quoted} when it stood in quotes. */
  record Literal(String text, boolean quoted, Span span) implements Part {
    /** Shows the place, never the text. */
    @Override
    public String toString() {
      return "Literal[" + span + "]";
    }
  }

  /**
   * A variable, {@code $NAME} or {@code ${NAME…}}.
   *
   * @param name the name, or the sign of a special parameter such as {@code @} or {@code 1}
   * @param written the whole of it as written
   */
  record Variable(String name, String written, boolean quoted, Span span) implements Part {}

  /** A workflow expression, from <code>${{</code> to <code>}}</code> and kept as it is. */
  record Expression(String written, boolean quoted, Span span) implements Part {}

  /** The output of commands, which are listed on their own: {@code $(…)}, backticks, <(…). */
  record Substitution(String written, boolean quoted, Span span) implements Part {
    /** Shows the place, never the text. */
    @Override
    public String toString() {
      return "Substitution[" + span + "]";
    }
  }

  /** Arithmetic, {@code $((…))}, as written. */
  record Arithmetic(String written, boolean quoted, Span span) implements Part {}
}
