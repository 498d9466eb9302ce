package dev.gatewright.checklist;

/** Small steps over the one-character-a-byte view. */
final class Ascii {
  private Ascii() {}

  static boolean space(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean word(char c) {
    return letter(c) || digit(c);
  }

  /** Index of the first character that is neither space nor tab. */
  static int skipSpace(String text, int start, int end) {
    int i = start;
    while (i < end && space(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Index of the first character that is neither space, tab, a space that does not break (U+00A0)
   * nor one without width (U+200B, U+FEFF).
   */
  static int skipUnseen(String text, int start, int end) {
    int i = start;
    while (i < end) {
      int length =
          space(text.charAt(i))
              ? 1
              : at(text, i, end, "\u00c2\u00a0")
                  ? 2
                  : at(text, i, end, "\u00e2\u0080\u008b") || at(text, i, end, "\u00ef\u00bb\u00bf")
                      ? 3
                      : 0;
      if (length == 0) {
        break;
      }
      i += length;
    }
    return i;
  }

  /** Index after the last character that is neither space, tab nor line break. */
  static int trimEnd(String text, int start, int end) {
    int i = end;
    while (i > start && (space(text.charAt(i - 1)) || lineBreak(text.charAt(i - 1)))) {
      i--;
    }
    return i;
  }

  static boolean lineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Index after a run of one character. */
  static int skipRun(String text, char c, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) == c) {
      i++;
    }
    return i;
  }

  /** Whether a text stands at an index, before an end. */
  static boolean at(String text, int index, int end, String what) {
    return index + what.length() <= end && text.startsWith(what, index);
  }

  /** Index of a text before an end, or -1; never looks beyond the end. */
  static int find(String text, String what, int start, int end) {
    int stop = Math.min(end, text.length());
    return start <= stop ? text.indexOf(what, start, stop) : -1;
  }

  /** Lower case of ASCII letters only. */
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        char[] chars = text.toCharArray();
        for (int k = i; k < chars.length; k++) {
          if (chars[k] >= 'A' && chars[k] <= 'Z') {
            chars[k] = (char) (chars[k] + 32);
          }
        }
        return new String(chars);
      }
    }
    return text;
  }
}
