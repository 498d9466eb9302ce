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
  /**
   * The expressions of a value. Braces inside single quotes do not end one; a doubled quote inside
   * quotes is a quote.
   */
  public static List<Expression> in(String value, TextMap map) {
    List<Expression> found = new ArrayList<>();
    int from = value.indexOf("${{");
    while (from >= 0) {
      int close = closing(value, from + 3);
      boolean closed = close >= 0;
      int bodyEnd = closed ? close : value.length();
      int to = closed ? close + 2 : value.length();
      found.add(
          new Expression(
              value.substring(from + 3, bodyEnd),
              from,
              to,
              map.span(from, to),
              map.span(from + 3, bodyEnd),
              closed));
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
