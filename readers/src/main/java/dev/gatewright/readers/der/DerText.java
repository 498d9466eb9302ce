package dev.gatewright.readers.der;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Identifiers and times of DER as text. */
final class DerText {
  private static final int SECONDS_DIGITS = 14;

  private DerText() {}

  /** The numbers of an object identifier (X.690 §8.19); empty when they have no end. */
  static String oid(byte[] bytes, int from, int end) {
    StringBuilder out = new StringBuilder();
    long number = 0;
    boolean open = from == end;
    for (int i = from; i < end; i++) {
      if (number > Long.MAX_VALUE >> 8 || (!open && bytes[i] == (byte) 0x80)) {
        return "";
      }
      number = number << 7 | (bytes[i] & 0x7F);
      open = bytes[i] < 0;
      if (!open) {
        if (out.isEmpty()) {
          long top = Math.min(number / 40, 2);
          out.append(top).append('.').append(number - 40 * top);
        } else {
          out.append('.').append(number);
        }
        number = 0;
      }
    }
    return open ? "" : out.toString();
  }

  /** {@code YYMMDDHHMMSSZ}, in the years 1950 to 2049 (RFC 5280 §4.1.2.5.1). */
  static @Nullable Instant utcTime(String text) {
    if (text.length() != 13) {
      return null;
    }
    return time((text.charAt(0) < '5' ? "20" : "19") + text);
  }

  /** {@code YYYYMMDDHHMMSS[.F]Z} (X.690 §11.7). */
  static @Nullable Instant time(String text) {
    int last = text.length() - 1;
    if (last < SECONDS_DIGITS || text.charAt(last) != 'Z') {
      return null;
    }
    int[] parts = new int[7];
    for (int i = 0; i < SECONDS_DIGITS; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      int part = i < 4 ? 0 : (i - 2) / 2;
      parts[part] = parts[part] * 10 + digit;
    }
    long nanos = fraction(text.substring(SECONDS_DIGITS, last));
    try {
      return nanos < 0
          ? null
          : LocalDateTime.of(
                  parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], (int) nanos)
              .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The nanoseconds of a fraction with its point, or of nothing; -1 when it is neither. */
  private static long fraction(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (text.charAt(0) != '.' || text.length() < 2 || text.length() > 10) {
      return -1;
    }
    long nanos = 0;
    for (int i = 1; i < 10; i++) {
      int digit = i < text.length() ? text.charAt(i) - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      nanos = nanos * 10 + digit;
    }
    return nanos;
  }
}
