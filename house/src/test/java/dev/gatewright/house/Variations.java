package dev.gatewright.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every document that differs from a given one in a single place. */
final class Variations {
  private static final List<@Nullable Object> VALUES =
      Arrays.asList(
          null,
          "",
          "  ",
          "words",
          "null",
          5,
          0,
          36500,
          36501,
          1.5,
          true,
          List.of(),
          Arrays.asList((Object) null),
          List.of("words"),
          List.of("words", 3),
          List.of(List.of()),
          Map.of(),
          Map.of("id", "words"),
          Map.of("unknown", "words"),
          "2026-02-28",
          "2026-02-29",
          "2024-02-29",
          " 2026-11-22 ",
          "2026-1-2",
          "20261122",
          "2026-11-22T10:00:00Z",
          "2026-11-22t10:00:00.5z",
          "2026-11-22T10:00:00.1234567890Z",
          "2026-11-22T10:00:00+02:00",
          "2026-11-22T10:00:00+19:00",
          "2026-11-22T10:00:00",
          "2026-11-22T10:00Z",
          "2026-11-22T25:00:00Z",
          "2026-02-30T10:00:00Z",
          "0000-01-01",
          "0001-01-01",
          "9998-12-31",
          "9999-01-01",
          "monthly",
          "Yearly",
          "annually",
          "hourly",
          "2 weeks",
          "2weeks",
          "5214 weeks",
          "5215 weeks",
          "1217 months",
          "100 years",
          "101 years",
          "00030",
          "000030",
          "-3",
          "3 w",
          "fail",
          " pass ",
          "Fail",
          "not-applicable",
          "critical",
          "HIGH",
          "sha256:" + "0aF".repeat(21) + "9",
          "sha256:" + "\uff10".repeat(64),
          "sha256:" + "0".repeat(63),
          "SHA256:" + "0".repeat(64));

  private Variations() {}

  /** Gives each variation of a document to a consumer. */
  static void of(@Nullable Object document, Consumer<@Nullable Object> each) {
    VALUES.forEach(each);
    switch (document) {
      case Map<?, ?> map -> {
        each.accept(with(map, "unknown", "words"));
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          Map<Object, @Nullable Object> less = new LinkedHashMap<>(map);
          less.remove(entry.getKey());
          each.accept(less);
          of(entry.getValue(), value -> each.accept(with(map, entry.getKey(), value)));
        }
      }
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          int at = i;
          of(
              list.get(i),
              value -> {
                List<@Nullable Object> other = new ArrayList<>(list);
                other.set(at, value);
                each.accept(other);
              });
        }
      }
      case null, default -> {
        // Text and numbers have no places inside.
      }
    }
  }

  private static Map<Object, @Nullable Object> with(
      Map<?, ?> map, Object key, @Nullable Object value) {
    Map<Object, @Nullable Object> other = new LinkedHashMap<>(map);
    other.put(key, value);
    return other;
  }
}
