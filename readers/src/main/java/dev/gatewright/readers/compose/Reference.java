package dev.gatewright.readers.compose;

import dev.gatewright.readers.text.Braces;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.List;

/**
 * A reference to a variable, {@code $NAME} or {@code ${NAME…}} (Compose specification,
 * "Interpolation"). {@code $$} is a dollar sign and refers to nothing.
 *
 * @param operator {@code :-}, {@code -}, {@code :?}, {@code ?}, {@code :+}, {@code +} or nothing
 * @param word what follows the operator, as written; it may hold references of its own
 */
public record Reference(String name, String operator, String word, Span span) {
  /** The references of a value, outermost only. */
  public static List<Reference> in(String value, TextMap map) {
    List<Reference> found = new ArrayList<>();
    Braces braces = Braces.of(value);
    int i = value.indexOf('$');
    while (i >= 0 && i + 1 < value.length()) {
      char next = value.charAt(i + 1);
      int end = i + 2;
      if (next == '{') {
        int close = braces.closing(i);
        int nameEnd = nameEnd(value, i + 2);
        if (close > 0 && nameEnd > i + 2 && nameEnd <= close) {
          String rest = value.substring(nameEnd, close);
          int length = operatorLength(rest);
          end = close + 1;
          found.add(
              new Reference(
                  value.substring(i + 2, nameEnd),
                  rest.substring(0, length),
                  rest.substring(length),
                  map.span(i, end)));
        }
      } else if (next != '$' && nameEnd(value, i + 1) > i + 1) {
        end = nameEnd(value, i + 1);
        found.add(new Reference(value.substring(i + 1, end), "", "", map.span(i, end)));
      }
      i = value.indexOf('$', end);
    }
    return found;
  }

  /** Shows the name, never the default. */
  @Override
  public String toString() {
    return "Reference[" + name + ", " + span + "]";
  }

  private static int operatorLength(String rest) {
    int length = rest.startsWith(":") ? 1 : 0;
    return rest.length() > length && "-?+".indexOf(rest.charAt(length)) >= 0 ? length + 1 : 0;
  }

  private static int nameEnd(String value, int from) {
    int i = from;
    while (i < value.length()) {
      char c = value.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
      if (!letter && (i == from || c < '0' || c > '9')) {
        break;
      }
      i++;
    }
    return i;
  }
}
