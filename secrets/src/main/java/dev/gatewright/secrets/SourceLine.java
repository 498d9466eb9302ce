package dev.gatewright.secrets;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The line around a match, or as much of it as is worth reading.
 *
 * @param start where in the bytes its text begins
 * @param text its bytes as Latin-1, so that a column is a byte
 */
record SourceLine(int start, String text) {
  private static final int BEFORE = 400;
  private static final int BEHIND = 600;
  private static final int LONGEST_NAME = 80;

  static SourceLine around(byte[] bytes, int length, int place) {
    int start = earliest(bytes, place);
    int end = latest(bytes, length, place);
    return new SourceLine(
        start, new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
  }

  /** Where the line around a place, or around any later one, begins at the earliest. */
  static int earliest(byte[] bytes, int place) {
    int start = place;
    while (start > 0 && start > place - BEFORE && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** Where the line around a place, or around any earlier one, ends at the latest. */
  static int latest(byte[] bytes, int length, int place) {
    int end = place;
    while (end < length && end < place + BEHIND && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    return end;
  }

  /** What a value that begins at a place is assigned to, or null. */
  @Nullable String nameBefore(int place) {
    int at = place - start - 1;
    while (at >= 0 && " \t\"'`\\(bBrRfFuU".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    if (at < 0 || "=:,>".indexOf(text.charAt(at)) < 0) {
      return null;
    }
    while (at >= 0 && " \t\"'`\\]=:,>".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    int end = at + 1;
    while (at >= 0 && end - at <= LONGEST_NAME && named(text.charAt(at))) {
      at--;
    }
    return at + 1 < end ? text.substring(at + 1, end) : null;
  }

  private static boolean named(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '_'
        || c == '-'
        || c == '.';
  }

  /** Where it begins; the line may hold a secret. */
  @Override
  public String toString() {
    return "SourceLine[" + start + "]";
  }
}
