package dev.gatewright.readers.ignoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds requests to ignore a finding in a line, whatever the syntax of its comments: only the words
 * count.
 */
public final class IgnoreReader {
  /** The first word of a request; a file without it holds none. */
  public static final String WORD = "gatewright:";

  private static final String OPENING = "ignore[";
  private static final String BECAUSE = "because";
  private static final String UNTIL = "until";
  private static final int DAY = "2026-11-22".length();

  private IgnoreReader() {}

  /** The requests in one line, in their order; each ends where the next begins. */
  public static List<IgnoreWords> read(String line) {
    List<IgnoreWords> found = new ArrayList<>();
    int start = next(line, 0);
    while (start >= 0) {
      int following = next(line, start + WORD.length());
      found.add(words(line, start, following < 0 ? line.length() : following));
      start = following;
    }
    return found;
  }

  /** Where the next request begins, or -1. */
  private static int next(String line, int from) {
    for (int at = line.indexOf(WORD, from); at >= 0; at = line.indexOf(WORD, at + 1)) {
      if (line.startsWith(OPENING, skip(line, at + WORD.length()))) {
        return at;
      }
    }
    return -1;
  }

  private static IgnoreWords words(String line, int start, int stop) {
    int open = line.indexOf('[', start) + 1;
    int close = line.indexOf(']', open);
    if (close < 0 || close >= stop) {
      return new IgnoreWords("", null, null, start, stop);
    }
    int day = lastDay(line, close + 1, stop);
    LocalDate until = day < 0 ? null : day(line, day);
    int end = day < 0 ? stop : line.lastIndexOf(UNTIL, day);
    String check = line.substring(open, close).strip();
    String because = reason(line.substring(close + 1, end).strip());
    return new IgnoreWords(
        check, because, until, start, day < 0 ? trimmed(line, close + 1, stop) : day + DAY);
  }

  /** Where the last day behind the word {@code until} begins, or -1. */
  private static int lastDay(String line, int from, int stop) {
    for (int at = line.lastIndexOf(UNTIL, stop); at >= from; at = line.lastIndexOf(UNTIL, at - 1)) {
      int after = at + UNTIL.length();
      boolean word = Character.isWhitespace(line.charAt(at - 1)) && skip(line, after) > after;
      if (word && day(line, skip(line, after)) != null) {
        return skip(line, after);
      }
    }
    return -1;
  }

  private static @Nullable LocalDate day(String line, int at) {
    int end = at + DAY;
    boolean more = end < line.length() && Character.isLetterOrDigit(line.charAt(end));
    if (end > line.length() || more || line.charAt(at + 4) != '-' || line.charAt(at + 7) != '-') {
      return null;
    }
    int year = number(line, at, at + 4);
    int month = number(line, at + 5, at + 7);
    int day = number(line, at + 8, end);
    if (year < 0 || month < 0 || day < 0) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String line, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = line.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static @Nullable String reason(String text) {
    int after = BECAUSE.length();
    boolean given =
        text.startsWith(BECAUSE)
            && text.length() > after
            && Character.isWhitespace(text.charAt(after));
    String reason = given ? text.substring(after).strip() : "";
    return word(reason) ? reason : null;
  }

  /** Whether there is a letter or digit in it: the end of a comment is no reason. */
  private static boolean word(String reason) {
    for (int i = 0; i < reason.length(); i++) {
      if (Character.isLetterOrDigit(reason.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int skip(String line, int from) {
    int at = from;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int trimmed(String line, int from, int stop) {
    int end = stop;
    while (end > from && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
