package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON so that two texts are the same when they say the same: members by name, no blanks;
 * addresses and ids of nodes, which say nothing, are left out.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  static String of(JsonValue json) {
    StringBuilder out = new StringBuilder();
    write(json, out);
    return out.toString();
  }

  private static void write(JsonValue json, StringBuilder out) {
    switch (json) {
      case JsonValue.Members(Map<String, JsonValue> all) -> {
        String before = "{";
        for (Map.Entry<String, JsonValue> one : new TreeMap<>(all).entrySet()) {
          if (!telling(one.getKey())) {
            continue;
          }
          out.append(before).append(one.getKey()).append(": ");
          write(one.getValue(), out);
          before = ", ";
        }
        out.append(before.equals("{") ? "{}" : "}");
      }
      case JsonValue.Items(List<JsonValue> all) -> {
        String before = "[";
        for (JsonValue one : all) {
          out.append(before);
          write(one, out);
          before = ", ";
        }
        out.append(all.isEmpty() ? "[]" : "]");
      }
      case JsonValue.Text(String value) -> quote(value, out);
      case JsonValue.Numeral(String written) -> out.append(written);
      case JsonValue.Truth(boolean value) -> out.append(value);
      case JsonValue.Nothing() -> out.append("null");
    }
  }

  /** Inside quotes, so that a value cannot be taken for what stands around it. */
  private static void quote(String value, StringBuilder out) {
    out.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  private static boolean telling(String name) {
    return !name.equals("url") && !name.endsWith("_url") && !name.equals("node_id");
  }
}
