package dev.gatewright.checklist;

import java.util.Locale;
import java.util.Set;

/** Dates as people write them. */
final class Dates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
  private static final int MAX = 30;

  private Dates() {}

  /**
   * Whether a text is one date and nothing else: {@code 2025-08-01}, {@code 01/08/2025}, {@code
   * 1.8.2025}, {@code August 1, 2025}, {@code 1 Aug 2025}, {@code August 2025}, {@code 2025-08}.
   */
  static boolean date(String text) {
    if (text.isEmpty() || text.length() > MAX) {
      return false;
    }
    int numbers = 0;
    int months = 0;
    boolean year = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (Ascii.digit(c)) {
        while (end < text.length() && Ascii.digit(text.charAt(end))) {
          end++;
        }
        numbers++;
        year |= end - i == 4;
        if (end - i == 3 || end - i > 4) {
          return false;
        }
      } else if (Ascii.letter(c)) {
        while (end < text.length() && Ascii.letter(text.charAt(end))) {
          end++;
        }
        String word = text.substring(i, end).toLowerCase(Locale.ROOT);
        boolean ordinal = i > 0 && Ascii.digit(text.charAt(i - 1)) && ORDINALS.contains(word);
        if (!ordinal && !month(word)) {
          return false;
        }
        months += ordinal ? 0 : 1;
      } else if (" ,-/.".indexOf(c) < 0) {
        return false;
      }
      i = end;
    }
    return year && ((months == 0 && numbers >= 2 && numbers <= 3) || (months == 1 && numbers <= 2));
  }

  private static boolean month(String word) {
    return word.length() >= 3
        && word.length() <= 9
        && MONTHS.indexOf(word.substring(0, 3)) % 3 == 0;
  }
}
