package dev.gatewright.reports;

/**
 * Makes text from outside safe to show: what is invisible, moves the cursor or turns the direction
 * of text is written out as {@code \}{@code u{202e}}.
 */
final class Visible {
  private Visible() {}

  /**
   * Whether a code point cannot be seen as such: controls, format characters (bidirectional
   * overrides, zero-width ones, tags), fillers, unpaired surrogates and noncharacters.
   */
  static boolean hidden(int c) {
    if (c < 0x7f) {
      return c < ' ';
    }
    if (c < 0xa0 || c == 0xad) {
      return true;
    }
    if (c < 0x34f) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> filler(c);
    };
  }

  private static boolean filler(int c) {
    return c == 0x34f
        || c == 0x115f
        || c == 0x1160
        || c == 0x17b4
        || c == 0x17b5
        || c == 0x3164
        || c == 0xffa0
        || (c >= 0xfdd0 && c <= 0xfdef)
        || (c >= 0xe0000 && c <= 0xe0fff)
        || (c & 0xfffe) == 0xfffe;
  }

  /** The text on one line: breaks and tabs become one space, what is hidden is written out. */
  static String line(String text) {
    if (clean(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\t' || c == '\r') {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (hidden(c)) {
        show(out, c);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** The text with its line feeds kept, tabs as one space and what is hidden written out. */
  static String lines(String text) {
    if (text.indexOf('\n') < 0) {
      return line(text);
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (start > 0) {
        out.append('\n');
      }
      out.append(line(text.substring(start, end)));
      start = end + 1;
    }
    return out.toString();
  }

  /** Writes one hidden code point out. */
  static void show(StringBuilder out, int c) {
    out.append("\\u{").append(Integer.toHexString(c)).append('}');
  }

  private static boolean clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7f && (Character.isSurrogate(c) || hidden(c)))) {
        return false;
      }
    }
    return true;
  }
}
