package dev.gatewright.readers.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text as a tree that cannot be changed. A member that is missing is Java's {@code null}, a
 * member that says {@code null} is {@link Nothing}: they are not the same statement.
 */
public sealed interface JsonValue {
  /** An object; its names are all different and stand in the order of the text. */
  record Members(Map<String, JsonValue> all) implements JsonValue {
    /** Copies the members. */
    public Members {
      all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }
  }

  /** An array. */
  record Items(List<JsonValue> all) implements JsonValue {
    /** Copies the items. */
    public Items {
      all = List.copyOf(all);
    }
  }

  /** A string. */
  record Text(String value) implements JsonValue {}

  /** A number, as it is written. */
  record Numeral(String written) implements JsonValue {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements JsonValue {}

  /** {@code null}. */
  record Nothing() implements JsonValue {}

  /** The member with this name; null when this is no object or has none. */
  default @Nullable JsonValue member(String name) {
    return this instanceof Members members ? members.all.get(name) : null;
  }

  /** The member below these names; null when one of them is missing. */
  default @Nullable JsonValue at(String... names) {
    JsonValue value = this;
    for (String name : names) {
      value = value == null ? null : value.member(name);
    }
    return value;
  }

  /** The text of a member; null when it is missing or no text. */
  default @Nullable String text(String name) {
    return member(name) instanceof Text(String value) ? value : null;
  }

  /** The truth of a member; null when it is missing or neither true nor false. */
  default @Nullable Boolean truth(String name) {
    return member(name) instanceof Truth(boolean value) ? value : null;
  }

  /** The whole number of a member; null when it is missing or none that fits. */
  default @Nullable Long number(String name) {
    if (!(member(name) instanceof Numeral(String written))) {
      return null;
    }
    try {
      return Long.valueOf(written);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The items of a member; null when it is missing or no array. */
  default @Nullable List<JsonValue> items(String name) {
    return member(name) instanceof Items(List<JsonValue> all) ? all : null;
  }
}
