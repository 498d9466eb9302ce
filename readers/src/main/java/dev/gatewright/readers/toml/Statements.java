package dev.gatewright.readers.toml;

import java.util.List;

/** The lines of a file: headers, and names with values (TOML 1.0, "Key/Value Pair", "Table"). */
final class Statements {
  private final Cursor cursor;
  private final Definitions definitions;
  private final KeyParser keys;
  private final ValueParser values;
  private Draft current;

  Statements(Cursor cursor, Definitions definitions) {
    this.cursor = cursor;
    this.definitions = definitions;
    this.keys = new KeyParser(cursor);
    this.values = new ValueParser(cursor, keys, definitions);
    this.current = definitions.root();
  }

  void read() {
    for (cursor.skipLines(); !cursor.atEnd(); cursor.skipLines()) {
      if (cursor.peek() == '[') {
        header();
        cursor.endLine("after the header");
      } else {
        values.entry(current);
        cursor.endLine("after the value");
      }
    }
  }

  private void header() {
    int start = cursor.at();
    boolean ofTables = cursor.startsWith("[[");
    cursor.moveTo(start + (ofTables ? 2 : 1));
    cursor.skipBlanks();
    List<TomlKey> path = keys.read();
    cursor.skipBlanks();
    if (!ofTables) {
      cursor.expect(']', "at the end of the header");
    } else if (cursor.startsWith("]]")) {
      cursor.moveTo(cursor.at() + 2);
    } else {
      cursor.fail(cursor.at(), "expected ']]' at the end of the header");
    }
    if (cursor.broken() == null) {
      TomlPlace place = cursor.place(start);
      current = ofTables ? definitions.append(path, place) : definitions.open(path, place);
    }
  }
}
