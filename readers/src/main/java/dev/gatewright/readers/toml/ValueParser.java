package dev.gatewright.readers.toml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values (TOML 1.0, "Array", "Inline Table"); null when the file was refused in one. */
final class ValueParser {
  private final Cursor cursor;
  private final KeyParser keys;
  private final Definitions definitions;
  private final StringParser strings;
  private final ScalarParser scalars;

  ValueParser(Cursor cursor, KeyParser keys, Definitions definitions) {
    this.cursor = cursor;
    this.keys = keys;
    this.definitions = definitions;
    this.strings = new StringParser(cursor);
    this.scalars = new ScalarParser(cursor);
  }

  /** A key, the sign between and the value, put into a table. */
  void entry(Draft table) {
    List<TomlKey> path = keys.read();
    cursor.skipBlanks();
    cursor.expect('=', "after the key");
    cursor.skipBlanks();
    if (cursor.broken() == null) {
      Content value = value(table.depth() + path.size());
      if (value != null && cursor.broken() == null) {
        definitions.define(table, path, value);
      }
    }
  }

  private @Nullable Content value(int depth) {
    if (!cursor.allows(depth, cursor.at())) {
      return null;
    }
    return switch (cursor.peek()) {
      case '"', '\'' -> new Content.Value(strings.read());
      case '[' -> array(depth);
      case '{' -> inlineTable(depth);
      default -> {
        TomlValue scalar = scalars.read();
        yield scalar == null ? null : new Content.Value(scalar);
      }
    };
  }

  private @Nullable Content array(int depth) {
    int start = cursor.at();
    cursor.moveTo(start + 1);
    List<TomlValue> items = new ArrayList<>();
    for (cursor.skipLines(); !cursor.take(']'); cursor.skipLines()) {
      cursor.count(cursor.at());
      Content item = cursor.atEnd() ? null : value(depth + 1);
      if (item == null) {
        cursor.fail(start, "an array that is not closed");
        return null;
      }
      items.add(item.value());
      cursor.skipLines();
      if (!cursor.take(',') && cursor.peek() != ']') {
        cursor.fail(cursor.at(), "expected ',' or ']' in an array");
        return null;
      }
    }
    return new Content.Value(new TomlArray(items, false, cursor.place(start)));
  }

  private @Nullable Content inlineTable(int depth) {
    int start = cursor.at();
    cursor.moveTo(start + 1);
    Draft table = Draft.inline(cursor.place(start), depth);
    cursor.skipBlanks();
    boolean first = true;
    while (!cursor.take('}')) {
      if (!first) {
        cursor.expect(',', "or '}' in an inline table");
        cursor.skipBlanks();
      }
      first = false;
      breaks();
      if (cursor.broken() == null && cursor.peek() == '}') {
        cursor.fail(cursor.at(), "a comma before '}', which TOML 1.0 does not allow");
      }
      entry(table);
      cursor.skipBlanks();
      breaks();
      if (cursor.broken() != null) {
        return null;
      }
    }
    table.closeAt(cursor.place(start));
    return new Content.Value(table.table());
  }

  private void breaks() {
    if (cursor.peek() == '#' || Cursor.breakAt(cursor.text(), cursor.at()) > 0) {
      cursor.fail(cursor.at(), "a line break in an inline table, where TOML 1.0 allows none");
    }
  }
}
