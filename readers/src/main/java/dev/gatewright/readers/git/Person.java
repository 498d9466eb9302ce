package dev.gatewright.readers.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Who made a commit or a tag, and when.
 *
 * @param when to the second; the start of 1970 when the time could not be read, as git has it
 * @param offsetMinutes how far the person's clock was ahead of UTC, in minutes
 */
public record Person(String name, String email, Instant when, int offsetMinutes) {
  /** Years far out of what a commit can mean, in seconds: about 31,000 years after 1970. */
  private static final long LAST_SECOND = 1_000_000_000_000L;

  static final Person NOBODY = new Person("", "", Instant.EPOCH, 0);

  /** Reads {@code name <email> seconds zone}; what cannot be read is left empty. */
  static Person parse(byte[] bytes, int from, int to) {
    String line = text(bytes, from, to);
    int open = line.indexOf('<');
    int close = line.lastIndexOf('>');
    if (open < 0 || close < open) {
      return new Person(line.strip(), "", Instant.EPOCH, 0);
    }
    int firstClose = line.indexOf('>', open);
    String rest = line.substring(close + 1).strip();
    int space = rest.indexOf(' ');
    Instant when = Instant.ofEpochSecond(seconds(space < 0 ? rest : rest.substring(0, space)));
    int offset = space < 0 ? 0 : offset(rest.substring(space + 1).strip());
    return new Person(
        line.substring(0, open).strip(), line.substring(open + 1, firstClose), when, offset);
  }

  /** Only the seconds since 1970 that {@link #parse} finds. */
  static long authored(byte[] bytes, int from, int to) {
    int close = to - 1;
    while (close >= from && bytes[close] != '>') {
      close--;
    }
    int at = close + 1;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    int digits = at;
    while (digits < to && bytes[digits] >= '0' && bytes[digits] <= '9') {
      digits++;
    }
    boolean usual =
        digits > at
            && (digits == to || bytes[digits] == ' ')
            && close >= from
            && opens(bytes, from, close);
    return usual
        ? seconds(new String(bytes, at, digits - at, StandardCharsets.ISO_8859_1))
        : parse(bytes, from, to).when().getEpochSecond();
  }

  private static boolean opens(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '<') {
        return true;
      }
    }
    return false;
  }

  /** Only the seconds since 1970 of such a line. */
  static long seconds(byte[] bytes, int from, int to) {
    int at = to - 1;
    while (at >= from && bytes[at] != '>') {
      at--;
    }
    at++;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    int stop = at;
    while (stop < to && bytes[stop] != ' ') {
      stop++;
    }
    return at <= from ? 0 : seconds(new String(bytes, at, stop - at, StandardCharsets.ISO_8859_1));
  }

  /** UTF-8, or Latin-1 where it is not. */
  static String text(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      Charset latin = StandardCharsets.ISO_8859_1;
      return new String(bytes, from, to - from, latin);
    }
  }

  private static long seconds(String digits) {
    boolean negative = digits.startsWith("-");
    long value = 0;
    for (int i = negative ? 1 : 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > LAST_SECOND) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value > LAST_SECOND ? 0 : negative ? -value : value;
  }

  private static int offset(String zone) {
    if (zone.length() != 5 || (zone.charAt(0) != '+' && zone.charAt(0) != '-')) {
      return 0;
    }
    int value = 0;
    for (int i = 1; i < 5; i++) {
      int digit = zone.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value * 10 + digit;
    }
    int minutes = value / 100 * 60 + value % 100;
    return zone.charAt(0) == '-' ? -minutes : minutes;
  }
}
