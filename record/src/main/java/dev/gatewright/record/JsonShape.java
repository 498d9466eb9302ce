package dev.gatewright.record;

/**
 * A look at the outside of a JSON text. It does not parse: it makes sure that a body cannot close
 * the line it is put into and write a second one.
 */
final class JsonShape {
  private static final int MAX_DEPTH = 64;

  private JsonShape() {}

  /** Whether this is one object on one line: balanced brackets, closed strings, no control. */
  static boolean isObjectLine(String text) {
    if (!text.startsWith("{")) {
      return false;
    }
    StringBuilder open = new StringBuilder();
    boolean quoted = false;
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || loneSurrogate(text, i)) {
        return false;
      }
      if (escaped) {
        escaped = false;
      } else if (quoted) {
        if (c == '\\') {
          escaped = true;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (!bracket(c, open)) {
        return false;
      } else if (open.isEmpty()) {
        return i == text.length() - 1;
      }
    }
    return false;
  }

  private static boolean bracket(char c, StringBuilder open) {
    if (c == '{' || c == '[') {
      open.append(c);
      return open.length() <= MAX_DEPTH;
    }
    if (c == '}' || c == ']') {
      int top = open.length() - 1;
      if (top < 0 || open.charAt(top) != (c == '}' ? '{' : '[')) {
        return false;
      }
      open.setLength(top);
    }
    return true;
  }

  private static boolean loneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
