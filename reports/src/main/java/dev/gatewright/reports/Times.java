package dev.gatewright.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants and days in ISO 8601, without the cost of a formatter at start-up. */
final class Times {
  private Times() {}

  /** Such as {@code 2026-11-22T10:00:00Z}, fractions of a second cut off. */
  static String instant(Instant at) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
    if (time.getYear() < 0 || time.getYear() > 9999) {
      return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
    StringBuilder out = new StringBuilder(20).append(day(time.toLocalDate())).append('T');
    two(out, time.getHour()).append(':');
    two(out, time.getMinute()).append(':');
    return two(out, time.getSecond()).append('Z').toString();
  }

  /** The same, or null for null. */
  static @Nullable String instantOrNull(@Nullable Instant at) {
    return at == null ? null : instant(at);
  }

  /** The day of an instant in UTC, such as {@code 2026-11-22}. */
  static String day(Instant at) {
    return day(dayOf(at));
  }

  /** Such as {@code 2026-11-22}. */
  static String day(LocalDate day) {
    if (day.getYear() < 0 || day.getYear() > 9999) {
      return day.toString();
    }
    StringBuilder out = new StringBuilder(10);
    two(out, day.getYear() / 100);
    two(out, day.getYear() % 100).append('-');
    two(out, day.getMonthValue()).append('-');
    return two(out, day.getDayOfMonth()).toString();
  }

  /** The day of an instant in UTC. */
  static LocalDate dayOf(Instant at) {
    return LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), 86_400L));
  }

  private static StringBuilder two(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
