package dev.gatewright.readers.toml;

import org.jspecify.annotations.Nullable;

/** Dates and times as TOML 1.0 and RFC 3339 write them. */
final class DateText {
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private DateText() {}

  /** Whether a word begins as a day or a time does, so that it can be nothing else. */
  static boolean looksLike(String token) {
    int digits = Digits.run(token, 0, 4);
    return (digits == 4 && token.startsWith("-", 4)) || (digits == 2 && token.startsWith(":", 2));
  }

  /** What the text holds; null when it is malformed or does not exist in the calendar. */
  static TomlDate.@Nullable Kind kind(String text) {
    if (text.startsWith(":", 2)) {
      return timeEnd(text, 0) == text.length() ? TomlDate.Kind.LOCAL_TIME : null;
    }
    if (!day(text)) {
      return null;
    }
    if (text.length() == 10) {
      return TomlDate.Kind.LOCAL_DATE;
    }
    if ("Tt ".indexOf(text.charAt(10)) < 0) {
      return null;
    }
    int end = timeEnd(text, 11);
    if (end == text.length()) {
      return TomlDate.Kind.LOCAL_DATE_TIME;
    }
    return end > 0 && offset(text, end) ? TomlDate.Kind.OFFSET_DATE_TIME : null;
  }

  private static boolean day(String text) {
    boolean shaped =
        text.length() >= 10
            && Digits.run(text, 0, 4) == 4
            && text.charAt(4) == '-'
            && Digits.run(text, 5, 2) == 2
            && text.charAt(7) == '-'
            && Digits.run(text, 8, 2) == 2;
    if (!shaped) {
      return false;
    }
    int year = Digits.number(text, 0, 4);
    int month = Digits.number(text, 5, 7);
    int day = Digits.number(text, 8, 10);
    boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= DAYS[month - 1]
        && (month != 2 || day < 29 || leap);
  }

  /** Where the time ends that begins at an index, -1 when there is none. */
  private static int timeEnd(String text, int from) {
    boolean shaped =
        Digits.run(text, from, 2) == 2
            && text.startsWith(":", from + 2)
            && Digits.run(text, from + 3, 2) == 2
            && text.startsWith(":", from + 5)
            && Digits.run(text, from + 6, 2) == 2;
    if (!shaped
        || Digits.number(text, from, from + 2) > 23
        || Digits.number(text, from + 3, from + 5) > 59
        || Digits.number(text, from + 6, from + 8) > 60) {
      return -1;
    }
    int end = from + 8;
    if (!text.startsWith(".", end)) {
      return end;
    }
    int fraction = Digits.run(text, end + 1, text.length());
    return fraction == 0 ? -1 : end + 1 + fraction;
  }

  private static boolean offset(String text, int from) {
    char sign = text.charAt(from);
    if (sign == 'Z' || sign == 'z') {
      return text.length() == from + 1;
    }
    return (sign == '+' || sign == '-')
        && text.length() == from + 6
        && Digits.run(text, from + 1, 2) == 2
        && text.charAt(from + 3) == ':'
        && Digits.run(text, from + 4, 2) == 2
        && Digits.number(text, from + 1, from + 3) < 24
        && Digits.number(text, from + 4, from + 6) < 60;
  }
}
