package dev.gatewright.targets.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days written in English text: {@code 2026-01-31}, {@code 31 January 2026}, {@code Jan 31, 2026}.
 */
public final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private Dates() {}

  /** The first day a text names. */
  public static Optional<LocalDate> first(String text) {
    List<LocalDate> days = all(text);
    return days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst());
  }

  /** Every day a text names, in its order. A date that no calendar has is left out. */
  public static List<LocalDate> all(String text) {
    List<String> words = Words.of(text).list();
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      String a = words.get(i);
      String b = words.get(i + 1);
      String c = words.get(i + 2);
      if (year(a) && number(b) && (number(c) || stamp(c))) {
        add(days, a, Integer.parseInt(b), number(c) ? c : c.substring(0, 2));
      } else if (month(b) > 0 && year(c) && day(a)) {
        add(days, c, month(b), ordinal(a));
      } else if (month(a) > 0 && day(b) && year(c)) {
        add(days, c, month(a), ordinal(b));
      }
    }
    return days;
  }

  private static void add(List<LocalDate> days, String year, int month, String day) {
    try {
      days.add(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      // 31 February is no day: nothing is named.
      return;
    }
  }

  private static boolean year(String word) {
    return word.length() == 4 && digits(word, 4) && (word.startsWith("19") || word.startsWith("2"));
  }

  private static boolean number(String word) {
    return (word.length() == 1 || word.length() == 2) && digits(word, word.length());
  }

  /** The day and hour of an instant, such as {@code 31t10}. */
  private static boolean stamp(String word) {
    return word.length() > 3 && digits(word, 2) && word.charAt(2) == 't';
  }

  private static boolean day(String word) {
    return number(ordinal(word));
  }

  private static String ordinal(String word) {
    int end = word.length() - 2;
    boolean ending = end > 0 && List.of("st", "nd", "rd", "th").contains(word.substring(end));
    return ending ? word.substring(0, end) : word;
  }

  private static int month(String word) {
    int named = NAMES.indexOf(word);
    return 1 + (named >= 0 ? named : word.equals("sept") ? 8 : MONTHS.indexOf(word));
  }

  private static boolean digits(String word, int length) {
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
