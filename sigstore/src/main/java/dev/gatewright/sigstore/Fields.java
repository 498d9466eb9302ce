package dev.gatewright.sigstore;

import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Parsed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of JSON as Protocol Buffers write them; null stands for missing or of another form. */
final class Fields {
  private Fields() {}

  /** Reads a text; what stands in it twice, or is cut off, is nothing. */
  static Read<JsonValue> json(byte[] bytes, int maxBytes) {
    return switch (JsonReader.read(bytes, maxBytes)) {
      case Parsed.Ok<JsonValue>(JsonValue root, var _) -> new Read.Sound<>(root);
      case Parsed.Broken<JsonValue>(var first) ->
          new Read.Unsound<>("is not sound JSON, at " + first);
    };
  }

  /** A member; null when it is missing or says null, which Protocol Buffers hold for the same. */
  static @Nullable JsonValue member(@Nullable JsonValue object, String name) {
    JsonValue value = object == null ? null : object.member(name);
    return value instanceof JsonValue.Nothing ? null : value;
  }

  static @Nullable Bytes bytes(@Nullable JsonValue object, String... path) {
    return Bytes.ofBase64(text(object, path));
  }

  static @Nullable String text(@Nullable JsonValue object, String... path) {
    JsonValue value = object == null ? null : object.at(path);
    return value instanceof JsonValue.Text(String text) ? text : null;
  }

  /** A whole number of at most 18 digits that is not negative; 64 bits are written as text. */
  static @Nullable Long whole(@Nullable JsonValue object, String... path) {
    JsonValue value = object == null ? null : object.at(path);
    if (value instanceof JsonValue.Text(String text)) {
      return whole(text);
    }
    return value instanceof JsonValue.Numeral(String written) ? whole(written) : null;
  }

  static @Nullable Long whole(String text) {
    if (text.isEmpty() || text.length() > 18 || (text.length() > 1 && text.charAt(0) == '0')) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }

  static @Nullable Instant time(@Nullable JsonValue object, String name) {
    String text = text(object, name);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The items of a list that has at most so many; empty when it is missing. */
  static @Nullable List<JsonValue> items(@Nullable JsonValue object, String name, int most) {
    JsonValue value = member(object, name);
    if (value == null) {
      return List.of();
    }
    return value instanceof JsonValue.Items(List<JsonValue> all) && all.size() <= most ? all : null;
  }
}
