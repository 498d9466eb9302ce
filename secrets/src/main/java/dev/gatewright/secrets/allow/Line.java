package dev.gatewright.secrets.allow;

import org.jspecify.annotations.Nullable;

/**
 * A line of a text, or as much of it as may be looked at.
 *
 * @param source the text
 * @param start where it begins
 * @param end where it ends, without its line feed
 * @param startsHere whether it really begins there
 * @param endsHere whether it really ends there
 */
record Line(String source, int start, int end, boolean startsHere, boolean endsHere) {
  /** The line around an offset, at most so far to each side. */
  static Line around(String source, int offset, int reach) {
    int start = Math.min(offset, source.length());
    int floor = Math.max(0, start - reach);
    while (start > floor && source.charAt(start - 1) != '\n') {
      start--;
    }
    int end = Math.min(offset, source.length());
    int ceiling = (int) Math.min(source.length(), (long) end + reach);
    while (end < ceiling && source.charAt(end) != '\n') {
      end++;
    }
    boolean startsHere = start == 0 || source.charAt(start - 1) == '\n';
    boolean endsHere = end == source.length() || source.charAt(end) == '\n';
    return new Line(source, start, end, startsHere, endsHere);
  }

  boolean whole() {
    return startsHere && endsHere;
  }

  /** The line before, or null when there is none or it is too far away. */
  @Nullable Line before(int reach) {
    return startsHere && start > 0 ? around(source, start - 1, reach) : null;
  }

  /** The line behind, or null when there is none or it is too far away. */
  @Nullable Line behind(int reach) {
    return endsHere && end < source.length() ? around(source, end + 1, reach) : null;
  }

  /** The line without a carriage return at its end. */
  String text() {
    boolean carriage = end > start && source.charAt(end - 1) == '\r';
    return source.substring(start, carriage ? end - 1 : end);
  }
}
