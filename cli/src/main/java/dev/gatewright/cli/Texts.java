package dev.gatewright.cli;

import dev.gatewright.readers.text.Visible;
import java.util.HexFormat;

/** Text from outside, made safe for a terminal. */
final class Texts {
  private static final int LONGEST = 400;
  private static final int LONGEST_MESSAGE = 4_000;

  private Texts() {}

  static String visible(String text) {
    return Visible.of(text, LONGEST);
  }

  /** One line for standard error; longer, since it names everything that is wrong with a thing. */
  static String message(String text) {
    return Visible.of(text, LONGEST_MESSAGE);
  }

  /**
   * JSON (RFC 8259 §7) in which every character that {@link #visible} would change is an escape.
   * Such characters can stand in strings alone, so the value stays the same.
   */
  static String json(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); ) {
      int c = json.codePointAt(i);
      int next = i + Character.charCount(c);
      String one = json.substring(i, next);
      if (c < 0x80 ? c >= 0x20 && c != 0x7F : Visible.of(one, 1).equals(one)) {
        out.append(one);
      } else {
        for (int unit = i; unit < next; unit++) {
          out.append("\\u").append(HexFormat.of().toHexDigits(json.charAt(unit)));
        }
      }
      i = next;
    }
    return out.toString();
  }
}
