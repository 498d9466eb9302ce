package dev.gatewright.checks.documents;

/** Places to fill in: {@code <name of the lead>} and {@code {{company}}}. */
final class Blank {
  private static final int LONGEST = 60;

  private Blank() {}

  /** Whether a text has one, outside of code. */
  static boolean in(String text) {
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      code ^= c == '`';
      if (!code && ((c == '<' && words(text, i + 1, ">", true)) || braces(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean braces(String text, int at) {
    return text.startsWith("{{", at) && words(text, at + 2, "}}", false);
  }

  /** Whether only words stand there up to a sign; of a tag in HTML, one word may. */
  private static boolean words(String text, int from, String close, boolean several) {
    int end = text.indexOf(close, from);
    if (end < 0 || end - from > LONGEST) {
      return false;
    }
    int gaps = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      boolean gap = c == ' ' || c == '_' || c == '-';
      gaps += gap && i > from && i + 1 < end ? 1 : 0;
      if (!gap && !Character.isLetter(c)) {
        return false;
      }
    }
    return !text.substring(from, end).isBlank() && (!several || gaps > 0);
  }
}
