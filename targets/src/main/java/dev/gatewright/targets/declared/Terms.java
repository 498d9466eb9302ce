package dev.gatewright.targets.declared;

import org.jspecify.annotations.Nullable;

/** Lengths of time as people write them. */
final class Terms {
  private Terms() {}

  /** Days of a term in lower case, or null when it is none or longer than a hundred years. */
  static @Nullable Integer days(String text) {
    return switch (text) {
      case "daily" -> 1;
      case "weekly" -> 7;
      case "monthly" -> 30;
      case "quarterly" -> 90;
      case "annually", "yearly" -> 365;
      default -> counted(text);
    };
  }

  private static @Nullable Integer counted(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > 5) {
      return null;
    }
    int unit =
        switch (text.substring(digits).strip()) {
          case "", "d", "day", "days" -> 1;
          case "week", "weeks" -> 7;
          case "month", "months" -> 30;
          case "year", "years" -> 365;
          default -> 0;
        };
    long days = Long.parseLong(text.substring(0, digits)) * unit;
    return days < 1 || days > 36_500 ? null : (int) days;
  }
}
