package dev.gatewright.house;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML as any tool reads it by the core schema, and the same as JSON. */
final class Yaml {
  private Yaml() {}

  /** The one document of a file: maps, lists, text, numbers, booleans and null. */
  static @Nullable Object read(String yaml) {
    return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build())
        .loadFromString(yaml);
  }

  static String json(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map -> {
        StringJoiner out = new StringJoiner(", ", "{", "}");
        map.forEach((key, one) -> out.add(quoted(String.valueOf(key)) + ": " + json(one)));
        yield out.toString();
      }
      case Collection<?> list -> {
        StringJoiner out = new StringJoiner(", ", "[", "]");
        list.forEach(one -> out.add(json(one)));
        yield out.toString();
      }
      case String text -> quoted(text);
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
