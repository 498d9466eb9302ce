package dev.gatewright.checklist;

/** Headings as people read them: without closing marks, emoji and what is left of broken emoji. */
final class Headings {
  private static final int MAX = 200;

  private Headings() {}

  /** Index after an ATX heading's text, its closing {@code #}s left out (CommonMark §4.2). */
  static int withoutClosing(String text, int start, int end) {
    int close = end;
    while (close > start && text.charAt(close - 1) == '#') {
      close--;
    }
    if (close == start) {
      return start;
    }
    return close < end && Ascii.space(text.charAt(close - 1))
        ? Ascii.trimEnd(text, start, close)
        : end;
  }

  /** The heading without decoration around it, bold marks and a colon at the end. */
  static String clean(String heading) {
    String text = heading.length() > MAX ? heading.substring(0, MAX) : heading;
    text = Title.group(text.strip());
    if (plain(text)) {
      return text;
    }
    int start = 0;
    while (start < text.length()) {
      int end = wordEnd(text, start);
      if (!decoration(text, start, end)) {
        break;
      }
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    if (start == text.length()) {
      return text;
    }
    while (start < text.length()) {
      int point = text.codePointAt(start);
      if (!symbol(point) && point != ' ') {
        break;
      }
      start += Character.charCount(point);
    }
    int end = text.length();
    while (end > start && (symbol(text.codePointBefore(end)) || text.charAt(end - 1) == ' ')) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return start < end ? Title.group(text.substring(start, end)) : text;
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static int wordEnd(String text, int start) {
    int end = text.indexOf(' ', start);
    return end < 0 ? text.length() : end;
  }

  /** Whether a word is an emoji, a keycap, or letters that once were an emoji. */
  private static boolean decoration(String text, int start, int end) {
    boolean broken = "ðâïÃ".indexOf(text.charAt(start)) >= 0;
    int keycap = text.indexOf('\u20E3', start);
    if (keycap >= 0 && keycap < end) {
      return true;
    }
    boolean odd = false;
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (point < 0x80 && Ascii.word((char) point)) {
        return false;
      }
      odd |= symbol(point) || (broken && point >= 0x80 && !Character.isLetter(point));
    }
    return odd;
  }

  private static boolean symbol(int point) {
    if (point < 0x80) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.CONTROL ->
          true;
      default -> false;
    };
  }
}
