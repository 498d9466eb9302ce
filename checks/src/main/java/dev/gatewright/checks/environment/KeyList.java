package dev.gatewright.checks.environment;

import java.util.ArrayList;
import java.util.List;

/** Lists in one variable: between commas, blanks or semicolons, or as a JSON array. */
final class KeyList {
  private KeyList() {}

  /** The parts, without quotes, brackets and empty ones; of {@code name:key} the key. */
  static List<String> split(String text) {
    List<String> keys = new ArrayList<>();
    for (String part : items(text)) {
      int colon = part.indexOf(':');
      keys.add(colon > 0 && colon + 1 < part.length() ? part.substring(colon + 1) : part);
    }
    return keys;
  }

  /** The parts, without quotes, brackets and empty ones. */
  static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    String inner = text.strip();
    if (inner.startsWith("[") && inner.endsWith("]") && inner.length() >= 2) {
      inner = inner.substring(1, inner.length() - 1);
    }
    int start = 0;
    for (int i = 0; i <= inner.length(); i++) {
      if (i == inner.length() || ",; \t\r\n".indexOf(inner.charAt(i)) >= 0) {
        String item = unquoted(inner.substring(start, i));
        if (!item.isEmpty()) {
          items.add(item);
        }
        start = i + 1;
      }
    }
    return items;
  }

  private static String unquoted(String item) {
    int last = item.length() - 1;
    boolean quoted =
        last > 0 && "\"'".indexOf(item.charAt(0)) >= 0 && item.charAt(last) == item.charAt(0);
    return quoted ? item.substring(1, last) : item;
  }
}
