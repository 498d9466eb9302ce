package dev.gatewright.checks.workflows;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds characters that a reader of a file does not see. */
final class Hidden {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Hidden() {}

  /** A character, by its number. */
  record Sign(String name, Span span) {}

  static List<Sign> in(SourceText source) {
    List<Sign> found = new ArrayList<>();
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x200B && c != 0x00AD) {
        continue;
      }
      int point = text.codePointAt(i);
      int length = Character.charCount(point);
      if (isHidden(point) || (isJoiner(point) && amongLetters(text, i))) {
        String name = "U+" + Integer.toHexString(point).toUpperCase(Locale.ROOT);
        found.add(new Sign(name, source.span(i, i + length)));
      }
      i += length - 1;
    }
    return found;
  }

  private static boolean isHidden(int point) {
    return point == 0x200B
        || point == 0x2060
        || point == 0xFEFF
        || point == 0x00AD
        || (point >= 0x200E && point <= 0x200F)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || (point >= 0xE0100 && point <= 0xE01EF);
  }

  private static boolean isJoiner(int point) {
    return point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER;
  }

  /** Between letters of ASCII a joiner joins nothing; in emoji and other scripts it does. */
  private static boolean amongLetters(String text, int at) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return before < 0x80 && after < 0x80;
  }
}
