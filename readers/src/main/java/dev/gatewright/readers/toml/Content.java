package dev.gatewright.readers.toml;

import java.util.ArrayList;
import java.util.List;

/** What stands under a name while the file is being read. */
sealed interface Content permits Content.Value, Content.Tables, Draft {
  /** What it is once the file is read. */
  TomlValue value();

  /** A value that is written whole in one place, and to which nothing can be added. */
  record Value(TomlValue value) implements Content {}

  /** An array to which each header in double brackets adds a table. */
  record Tables(List<Draft> tables, TomlPlace place) implements Content {
    @Override
    public TomlValue value() {
      List<TomlValue> items = new ArrayList<>(tables.size());
      for (Draft table : tables) {
        items.add(table.value());
      }
      return new TomlArray(items, true, place);
    }
  }
}
