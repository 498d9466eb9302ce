package dev.gatewright.checks.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rate limit: {@code 100/minute}, {@code 100 per minute}, {@code 20/10 seconds}; several between
 * {@code ;}, {@code |} or {@code ,}, or as a list of JSON.
 *
 * @param count how many, at least 1
 * @param seconds in how many seconds, at least 1
 */
record Rate(long count, long seconds) {
  private static final int LONGEST = 200;

  /** Reads one or several; empty when any of them is none, or is zero. */
  static Optional<List<Rate>> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<Rate> rates = new ArrayList<>();
    boolean list = text.startsWith("[") && text.endsWith("]");
    String rows = list ? text.substring(1, text.length() - 1).replace("\"", "") : text;
    for (String part : rows.replace("'", "").split("[;|,]", -1)) {
      Rate rate = one(part.strip().toLowerCase(Locale.ROOT));
      if (rate == null) {
        return Optional.empty();
      }
      rates.add(rate);
    }
    return Optional.of(List.copyOf(rates));
  }

  private static @org.jspecify.annotations.Nullable Rate one(String text) {
    int slash = text.indexOf('/');
    int per = text.indexOf(" per ");
    int at = slash >= 0 ? slash : per;
    if (at <= 0) {
      return null;
    }
    long count = number(text.substring(0, at).strip());
    String window = text.substring(at + (slash >= 0 ? 1 : 5)).strip();
    int end = 0;
    while (end < window.length() && Character.isDigit(window.charAt(end))) {
      end++;
    }
    long multiple = end == 0 ? 1 : number(window.substring(0, end));
    long unit = unit(window.substring(end).strip());
    return count < 1 || multiple < 1 || unit < 1 ? null : new Rate(count, multiple * unit);
  }

  /** A whole number up to a thousand million; -1 for anything else. */
  static long number(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 9;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Long.parseLong(text) : -1;
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "s", "sec", "secs", "second", "seconds" -> 1;
      case "m", "min", "mins", "minute", "minutes" -> 60;
      case "h", "hr", "hour", "hours" -> 3_600;
      case "d", "day", "days" -> 86_400;
      case "month", "months" -> 2_592_000;
      case "y", "year", "years" -> 31_104_000;
      default -> -1;
    };
  }

  /** Whether this allows at least as many a second as the other. */
  boolean atLeast(Rate other) {
    return count * other.seconds >= other.count * seconds;
  }

  @Override
  public String toString() {
    return count + " in " + seconds + (seconds == 1 ? " second" : " seconds");
  }
}
