package dev.gatewright.checklist;

import java.util.List;
import java.util.Map;

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
          Map.entry("yearly", 365));
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
  private static final int LONGEST = 3650;

  private Cadence() {}

  /** Days between two times, from 1 to 3,650; 0 when the words name no interval. */
  static int days(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      boolean half = (word.equals("semi") || word.equals("bi")) && DAYS.containsKey(next);
      if (half) {
        int whole = DAYS.getOrDefault(next, 0);
        return whole == 365 ? 180 : whole * 2;
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

  private static int every(String next, String after) {
    int one = UNITS.getOrDefault(next, 0);
    if (one > 0) {
      return one;
    }
    int count = NUMBERS.getOrDefault(next, 0);
    if (count == 0 && next.length() <= 3 && !next.isEmpty()) {
      for (int i = 0; i < next.length(); i++) {
        if (!Ascii.digit(next.charAt(i))) {
          return 0;
        }
      }
      count = Integer.parseInt(next);
    }
    return Math.min(LONGEST, count * UNITS.getOrDefault(after, 0));
  }
}
