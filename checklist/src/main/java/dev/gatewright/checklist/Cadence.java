package dev.gatewright.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often something comes round, read from words such as "weekly" or "every 6 months". */
final class Cadence {
  private static final Map<String, Integer> DAYS =
      Map.ofEntries(
          Map.entry("daily", 1),
          Map.entry("weekly", 7),
          Map.entry("biweekly", 14),
          Map.entry("fortnightly", 14),
          Map.entry("monthly", 30),
          Map.entry("bimonthly", 60),
          Map.entry("quarterly", 90),
          Map.entry("semiannual", 180),
          Map.entry("semiannually", 180),
          Map.entry("biannual", 180),
          Map.entry("biannually", 180),
          Map.entry("annual", 365),
          Map.entry("annually", 365),
          Map.entry("yearly", 365),
          Map.entry("biennial", 730),
          Map.entry("biennially", 730));
  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("day", 1),
          Map.entry("days", 1),
          Map.entry("week", 7),
          Map.entry("weeks", 7),
          Map.entry("month", 30),
          Map.entry("months", 30),
          Map.entry("quarter", 90),
          Map.entry("quarters", 90),
          Map.entry("year", 365),
          Map.entry("years", 365));
  private static final Map<String, Integer> NUMBERS =
      Map.of("two", 2, "three", 3, "four", 4, "six", 6, "twelve", 12, "other", 2);
  private static final Set<String> EACH = Set.of("a", "an", "per", "each", "every");
  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final int LONGEST = 3650;

  private Cadence() {}

  /** Days between two times, from 1 to 3,650; 0 when the words name no interval. */
  static int days(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      int part = part(word, next);
      if (part > 0) {
        return part;
      }
      int times = times(word, next, words, i);
      if (times > 0) {
        return times;
      }
      int named = DAYS.getOrDefault(word, 0);
      if (named > 0) {
        return named;
      }
      if (word.equals("every") || word.equals("each")) {
        int every = every(next, i + 2 < words.size() ? words.get(i + 2) : "");
        if (every > 0) {
          return every;
        }
      }
    }
    return 0;
  }

  /** A part or a multiple of a named interval: "semi-annual", "half-yearly", "six-monthly". */
  private static int part(String word, String next) {
    int whole = DAYS.getOrDefault(next, 0);
    return switch (word) {
      case "semi", "half" -> whole / 2 == 182 ? 180 : whole / 2;
      case "bi" -> whole == 365 ? 180 : whole * 2;
      case "twice" -> whole / 2 == 182 ? 180 : whole / 2;
      case "three", "six", "twelve" -> next.equals("monthly") ? number(word) * whole : 0;
      default -> 0;
    };
  }

  /** "Once a year", "twice per quarter", "four times a year". */
  private static int times(String word, String next, List<String> words, int at) {
    int count =
        switch (word) {
          case "once" -> 1;
          case "twice" -> 2;
          default -> next.equals("times") ? number(word) : 0;
        };
    int from = at + (next.equals("times") ? 2 : 1);
    if (count == 0 || from + 1 >= words.size() || !EACH.contains(words.get(from))) {
      return 0;
    }
    int unit = UNITS.getOrDefault(words.get(from + 1), 0);
    return unit == 0 ? 0 : Math.max(1, unit / count);
  }

  /** A number in digits or as a word; 0 for anything else. */
  private static int number(String word) {
    if (word.isEmpty() || word.length() > 3) {
      return NUMBERS.getOrDefault(word, 0);
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Ascii.digit(word.charAt(i))) {
        return NUMBERS.getOrDefault(word, 0);
      }
    }
    return Integer.parseInt(word);
  }

  private static int every(String next, String after) {
    int one = UNITS.getOrDefault(next, 0);
    if (one > 0) {
      return one;
    }
    if ((next.equals("business") || next.equals("working")) && after.startsWith("day")) {
      return 1;
    }
    if (WEEKDAYS.contains(next)) {
      return 7;
    }
    int count = number(next);
    return Math.min(LONGEST, count * UNITS.getOrDefault(after, 0));
  }
}
