package dev.gatewright.reports;

/** The width of text in terminal columns, after UAX #11 (East Asian Width). */
final class Columns {
  private Columns() {}

  /** Columns that a text takes. */
  static int of(CharSequence text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      columns += of(c);
      i += Character.charCount(c);
    }
    return columns;
  }

  /** Columns that one code point takes: 0, 1 or 2. */
  static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return wide(c) ? 2 : 1;
  }

  /** The text cut to a number of columns, ending in the ellipsis when something was cut. */
  static String fit(String text, int columns, String ellipsis) {
    if (of(text) <= columns) {
      return text;
    }
    int room = Math.max(0, columns - of(ellipsis));
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (used + of(c) > room) {
        break;
      }
      used += of(c);
      end += Character.charCount(c);
    }
    return text.substring(0, end).stripTrailing() + ellipsis;
  }

  private static boolean wide(int c) {
    if (c < 0x1100) {
      return false;
    }
    return c <= 0x115f
        || (c >= 0x2e80 && c <= 0x303e)
        || (c >= 0x3041 && c <= 0x4dbf)
        || (c >= 0x4e00 && c <= 0xa4cf)
        || (c >= 0xa960 && c <= 0xa97f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe10 && c <= 0xfe19)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x16fe0 && c <= 0x1b2fb)
        || (c >= 0x20000 && c <= 0x3fffd)
        || Character.isEmojiPresentation(c);
  }
}
