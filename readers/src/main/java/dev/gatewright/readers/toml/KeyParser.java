package dev.gatewright.readers.toml;

import java.util.ArrayList;
import java.util.List;

/** Keys: bare, quoted, dotted (TOML 1.0, "Keys"). */
final class KeyParser {
  private final Cursor cursor;
  private final StringParser strings;

  KeyParser(Cursor cursor) {
    this.cursor = cursor;
    this.strings = new StringParser(cursor);
  }

  /** The parts of the key that begins here; at least one unless the file was refused. */
  List<TomlKey> read() {
    List<TomlKey> parts = new ArrayList<>(2);
    while (true) {
      part(parts);
      int end = cursor.at();
      cursor.skipBlanks();
      if (cursor.broken() != null || !cursor.allows(parts.size(), end)) {
        return parts;
      }
      if (!cursor.take('.')) {
        cursor.moveTo(end);
        return parts;
      }
      cursor.skipBlanks();
    }
  }

  private void part(List<TomlKey> parts) {
    int start = cursor.at();
    cursor.count(start);
    char first = cursor.peek();
    if (first == '"' || first == '\'') {
      String triple = String.valueOf(first).repeat(3);
      if (cursor.startsWith(triple)) {
        cursor.fail(start, "a string over several lines cannot be a key");
        return;
      }
      TomlString quoted = strings.read();
      parts.add(new TomlKey(quoted.text(), quoted.place()));
      return;
    }
    int end = start;
    String text = cursor.text();
    while (end < text.length() && isBare(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      cursor.fail(start, "expected a key");
      return;
    }
    cursor.moveTo(end);
    parts.add(new TomlKey(text.substring(start, end), cursor.place(start)));
  }

  private static boolean isBare(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }
}
