package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression between <code>${{</code> and <code>}}</code> in a value.
 *
 * @param body the text between the braces, as it is
 * @param from the index of the <code>$</code> in the value
 * @param to the index after the last brace in the value
 * @param span the whole of it in the file, braces included
 * @param bodySpan the body in the file
 * @param closed false when the value ends before the braces do
 */
public record Expression(String body, int from, int to, Span span, Span bodySpan, boolean closed) {
  private static final int OPENING = 3;

  /**
   * The expressions of a value. Braces inside single quotes do not end one; a doubled quote inside
   * quotes is a quote.
   */
  public static List<Expression> in(String value, TextMap map) {
    List<Expression> found = new ArrayList<>();
    for (Bounds one : bounds(value)) {
      int body = one.from() + OPENING;
      found.add(
          new Expression(
              value.substring(body, one.bodyTo()),
              one.from(),
              one.to(),
              map.span(one.from(), one.to()),
              map.span(body, one.bodyTo()),
              one.closed()));
    }
    return found;
  }

  /**
   * Where an expression stands in a value.
   *
   * @param from the index of the <code>$</code>
   * @param bodyTo the index after the body
   * @param to the index after the last brace
   * @param closed false when the value ends before the braces do
   */
  public record Bounds(int from, int bodyTo, int to, boolean closed) {
    /** The index of the first character between the braces. */
    public int bodyFrom() {
      return from + OPENING;
    }
  }

  /** Where the expressions of a value stand, without their places in the file. */
  public static List<Bounds> bounds(String value) {
    List<Bounds> found = new ArrayList<>();
    int from = value.indexOf("${{");
    while (from >= 0) {
      int close = closing(value, from + OPENING);
      boolean closed = close >= 0;
      int to = closed ? close + 2 : value.length();
      found.add(new Bounds(from, closed ? close : value.length(), to, closed));
      from = value.indexOf("${{", to);
    }
    return found;
  }

  private static int closing(String value, int start) {
    boolean quoted = false;
    for (int i = start; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '}' && i + 1 < value.length() && value.charAt(i + 1) == '}') {
        return i;
      }
    }
    return -1;
  }
}
