package dev.gatewright.readers.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of JSON as what they are meant for. */
final class Values {
  /** The last second of the year 9999; what lies beyond is as good as never. */
  private static final long LAST = 253_402_300_799L;

  private Values() {}

  static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** All items as strings; empty when one of them is something else. */
  static Optional<List<String>> strings(List<?> items) {
    List<String> strings = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof String string)) {
        return Optional.empty();
      }
      strings.add(string);
    }
    return Optional.of(strings);
  }

  /** Seconds since 1970, whole or not; between the years 1970 and 9999, the nearest of them. */
  static Optional<Instant> instant(@Nullable Object seconds) {
    return seconds instanceof Number number
        ? Optional.of(second(number.longValue()))
        : Optional.empty();
  }

  static Instant second(long seconds) {
    return Instant.ofEpochSecond(Math.clamp(seconds, 0L, LAST));
  }
}
