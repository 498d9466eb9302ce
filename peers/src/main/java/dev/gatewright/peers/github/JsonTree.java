package dev.gatewright.peers.github;

import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees of JSON read, changed at a place, and written. */
public final class JsonTree {
  private JsonTree() {}

  /** A tree from its text. */
  public static JsonValue of(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    if (JsonReader.read(bytes, bytes.length)
        instanceof Parsed.Ok<JsonValue>(JsonValue value, var _)) {
      return value;
    }
    throw new IllegalArgumentException("No JSON: " + json);
  }

  /**
   * The tree with another value at a place, or without one.
   *
   * @param place names and numbers of items with dots between, such as {@code environments.1.name}
   * @param value null takes the member or item out
   */
  public static JsonValue with(JsonValue tree, String place, @Nullable JsonValue value) {
    int dot = place.indexOf('.');
    String first = dot < 0 ? place : place.substring(0, dot);
    String rest = dot < 0 ? "" : place.substring(dot + 1);
    return switch (tree) {
      case JsonValue.Members(Map<String, JsonValue> all) -> {
        Map<String, JsonValue> members = new LinkedHashMap<>(all);
        JsonValue inner = rest.isEmpty() ? value : inner(all.get(first), rest, value, place);
        if (inner == null) {
          members.remove(first);
        } else {
          members.put(first, inner);
        }
        yield new JsonValue.Members(members);
      }
      case JsonValue.Items(List<JsonValue> all) -> {
        List<JsonValue> items = new ArrayList<>(all);
        int at = first.equals("+") ? items.size() : Integer.parseInt(first);
        JsonValue inner = rest.isEmpty() ? value : inner(all.get(at), rest, value, place);
        if (at == items.size() && inner != null) {
          items.add(inner);
        } else if (inner == null) {
          items.remove(at);
        } else {
          items.set(at, inner);
        }
        yield new JsonValue.Items(items);
      }
      case JsonValue.Text _, JsonValue.Numeral _, JsonValue.Truth _, JsonValue.Nothing _ ->
          throw new IllegalArgumentException("Nothing lies at " + place);
    };
  }

  private static JsonValue inner(
      @Nullable JsonValue tree, String rest, @Nullable JsonValue value, String place) {
    if (tree == null) {
      throw new IllegalArgumentException("Nothing lies at " + place);
    }
    return with(tree, rest, value);
  }

  /** A tree as text. */
  public static String text(JsonValue tree) {
    StringBuilder out = new StringBuilder();
    write(tree, out);
    return out.toString();
  }

  private static void write(JsonValue tree, StringBuilder out) {
    switch (tree) {
      case JsonValue.Members(Map<String, JsonValue> all) -> {
        String before = "{";
        for (Map.Entry<String, JsonValue> member : all.entrySet()) {
          out.append(before);
          quote(member.getKey(), out);
          out.append(':');
          write(member.getValue(), out);
          before = ",";
        }
        out.append(all.isEmpty() ? "{}" : "}");
      }
      case JsonValue.Items(List<JsonValue> all) -> {
        String before = "[";
        for (JsonValue item : all) {
          out.append(before);
          write(item, out);
          before = ",";
        }
        out.append(all.isEmpty() ? "[]" : "]");
      }
      case JsonValue.Text(String value) -> quote(value, out);
      case JsonValue.Numeral(String written) -> out.append(written);
      case JsonValue.Truth(boolean value) -> out.append(value);
      case JsonValue.Nothing() -> out.append("null");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
