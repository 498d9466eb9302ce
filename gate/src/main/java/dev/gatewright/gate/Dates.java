package dev.gatewright.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as people write them in a checklist. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Dates() {}

  /**
   * The day of {@code 2025-11-01}, {@code 1 November 2025} or {@code Nov 1, 2025}; null for
   * anything else, since {@code 01/11/2025} means two days.
   */
  static @Nullable LocalDate day(String text) {
    String[] parts = text.strip().replace(",", " ").split("[ \t]+", 4);
    try {
      if (parts.length == 1) {
        return plausible(LocalDate.parse(parts[0]));
      }
      if (parts.length != 3) {
        return null;
      }
      boolean dayFirst = Character.isDigit(parts[0].charAt(0));
      int month = month(parts[dayFirst ? 1 : 0]);
      int day = Integer.parseInt(parts[dayFirst ? 0 : 1]);
      return month == 0 ? null : plausible(LocalDate.of(Integer.parseInt(parts[2]), month, day));
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  /** The day, unless it lies so far off that nothing can be counted on from it. */
  private static @Nullable LocalDate plausible(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() < 9999 ? day : null;
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.length() < 3 ? 0 : MONTHS.indexOf(lower.substring(0, 3)) + 1;
  }
}
