package dev.gatewright.checklist;

import dev.gatewright.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A box such as {@code [x]}.
 *
 * @param mark what stands in it
 * @param at index of the character between the brackets
 * @param after index of the first character of its text
 */
record Box(Mark mark, int at, int after) {
  /** U+2713, U+2714, U+2717, U+2718 and U+221A, one character a byte. */
  private static final String[] TICKS = {
    "\u00e2\u009c\u0093",
    "\u00e2\u009c\u0094",
    "\u00e2\u009c\u0097",
    "\u00e2\u009c\u0098",
    "\u00e2\u0088\u009a"
  };

  /**
   * The box at an index: three characters, then a space or tab or the end. GFM §5.3 for {@code [
   * ]}, {@code [x]} and {@code [X]}; the other marks are common in the wild.
   */
  static @Nullable Box at(String text, int start, int end) {
    if (start + 3 > end || text.charAt(start) != '[' || text.charAt(start + 2) != ']') {
      return null;
    }
    if (start + 3 < end && !Ascii.space(text.charAt(start + 3))) {
      return null;
    }
    Mark mark = mark(text.charAt(start + 1));
    if (mark == Mark.NONE) {
      return null;
    }
    return new Box(mark, start + 1, Ascii.skipSpace(text, start + 3, end));
  }

  /** What a character between brackets means; {@link Mark#NONE} for nothing. */
  static Mark mark(char c) {
    return switch (c) {
      case ' ' -> Mark.OPEN;
      case 'x', 'X' -> Mark.DONE;
      case '~', '/' -> Mark.STARTED;
      case '-' -> Mark.SKIPPED;
      default -> Mark.NONE;
    };
  }

  /**
   * Length of something at an index that a person would take for a box though it is none: {@code
   * []}, {@code [ ]text}, {@code [ x ]}, {@code ☐}, {@code **[ ] }; 0 for nothing of the kind.
   */
  static int lookalike(String text, int start, int end) {
    int sign = sign(text, start, end);
    if (sign > 0) {
      return sign;
    }
    int open = start;
    while (open < end && open < start + 3 && "*_~".indexOf(text.charAt(open)) >= 0) {
      open++;
    }
    if (open >= end || text.charAt(open) != '[') {
      return 0;
    }
    int inner = Ascii.skipUnseen(text, open + 1, end);
    int close = inner;
    if (close < end && text.charAt(close) != ']') {
      close += markLike(text, close, end);
    }
    close = Ascii.skipUnseen(text, close, end);
    if (close >= end || text.charAt(close) != ']' || close - open > 6) {
      return 0;
    }
    boolean link = close + 1 < end && "([:".indexOf(text.charAt(close + 1)) >= 0;
    boolean rendered = open == start && at(text, start, end) != null;
    return link || rendered ? 0 : close + 1 - start;
  }

  /** Length in bytes of what people write into a box: a mark, a sign, a tick; 0 for a word. */
  private static int markLike(String text, int at, int end) {
    char c = text.charAt(at);
    if (mark(c) != Mark.NONE || "vVoO*+.!?<>".indexOf(c) >= 0) {
      return 1;
    }
    for (String tick : TICKS) {
      if (Ascii.at(text, at, end, tick)) {
        return tick.length();
      }
    }
    return 0;
  }

  /** Length in bytes of a ballot box sign (U+2610 to U+2612), or 0. */
  private static int sign(String text, int start, int end) {
    boolean sign =
        start + 3 <= end
            && text.charAt(start) == 0xE2
            && text.charAt(start + 1) == 0x98
            && text.charAt(start + 2) >= 0x90
            && text.charAt(start + 2) <= 0x92;
    return sign ? 3 : 0;
  }
}
