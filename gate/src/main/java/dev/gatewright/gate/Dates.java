package dev.gatewright.gate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days as people write them in a checklist. */
final class Dates {
  private Dates() {}

  /**
   * The one day a text names, as in {@code 2025-11-01}, {@code 1st November 2025} or {@code Nov 1,
   * 2025 (quarterly)}; null for anything else, since {@code 01/11/2025} means two days.
   */
  static @Nullable LocalDate day(String text) {
    List<LocalDate> days = dev.gatewright.targets.documents.Dates.all(text);
    return days.size() == 1 ? plausible(days.getFirst()) : null;
  }

  /** The day, unless it lies so far off that nothing can be counted on from it. */
  private static @Nullable LocalDate plausible(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() < 9999 ? day : null;
  }
}
