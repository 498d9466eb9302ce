package dev.gatewright.reports;

/** Where lines break: at spaces, beside wide characters, at line feeds, never inside a word. */
final class Wrap {
  private Wrap() {}

  /** Offset after the last character of the line that begins at an offset. */
  static int end(String text, int start, int columns) {
    int used = 0;
    int chance = -1;
    boolean wideBefore = false;
    for (int i = start; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '\n') {
        return i;
      }
      int width = Columns.of(c);
      if (i > start && (c == ' ' || wideBefore || width == 2)) {
        chance = i;
      }
      used += width;
      if (used > columns && chance > start && c != ' ') {
        return chance;
      }
      wideBefore = width == 2;
      i += Character.charCount(c);
    }
    return text.length();
  }

  /** Offset at which the line after one that ended there begins. */
  static int next(String text, int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && text.charAt(next) == '\n' ? next + 1 : next;
  }
}
