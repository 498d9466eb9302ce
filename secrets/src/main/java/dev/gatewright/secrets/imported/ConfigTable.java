package dev.gatewright.secrets.imported;

import dev.gatewright.model.Place;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.toml.TomlArray;
import dev.gatewright.readers.toml.TomlBoolean;
import dev.gatewright.readers.toml.TomlEntry;
import dev.gatewright.readers.toml.TomlFloat;
import dev.gatewright.readers.toml.TomlInteger;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.readers.toml.TomlValue;
import dev.gatewright.secrets.linear.Expression;
import dev.gatewright.secrets.linear.ExpressionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of a configuration, its names read whatever their capitals, as gitleaks reads them. */
final class ConfigTable {
  private static final int LONGEST_NAME = 80;

  private final TomlTable table;
  private final ConfigRemarks remarks;

  ConfigTable(TomlTable table, ConfigRemarks remarks) {
    this.table = table;
    this.remarks = remarks;
  }

  Place place() {
    return place(table);
  }

  Place place(String name) {
    TomlValue value = value(name);
    return place(value == null ? table : value);
  }

  boolean has(String name) {
    return value(name) != null;
  }

  /** The text under a name; empty when there is none. */
  String text(String name) {
    TomlValue value = value(name);
    if (value instanceof TomlString string) {
      return string.text();
    }
    if (value != null) {
      wrong(value, name, "a string");
    }
    return "";
  }

  double number(String name) {
    return switch (value(name)) {
      case TomlInteger integer -> integer.value();
      case TomlFloat number -> number.value();
      case null -> 0;
      case TomlValue other -> {
        wrong(other, name, "a number");
        yield 0;
      }
    };
  }

  boolean flag(String name) {
    TomlValue value = value(name);
    if (value != null && !(value instanceof TomlBoolean)) {
      wrong(value, name, "true or false");
    }
    return value instanceof TomlBoolean(boolean set, var _) && set;
  }

  List<TomlString> texts(String name) {
    TomlValue value = value(name);
    if (value != null && !(value instanceof TomlArray)) {
      wrong(value, name, "a list of strings");
    }
    return value instanceof TomlArray array ? array.strings() : List.of();
  }

  /** The tables under a name, whether it is one or several. */
  List<ConfigTable> tables(String name) {
    List<ConfigTable> tables = new ArrayList<>();
    switch (value(name)) {
      case TomlTable one -> tables.add(new ConfigTable(one, remarks));
      case TomlArray several ->
          several.tables().forEach(one -> tables.add(new ConfigTable(one, remarks)));
      case null -> {}
      case TomlValue other -> wrong(other, name, "a table");
    }
    return tables;
  }

  /** The expression under a name, or null when there is none or it cannot be taken over. */
  @Nullable Expression expression(String name) {
    TomlValue value = value(name);
    String text = text(name);
    return value == null || text.isEmpty() ? null : expression(value, text);
  }

  /** The expressions under a name; one that cannot be taken over is told and left out. */
  List<Expression> expressions(String name) {
    List<Expression> all = new ArrayList<>();
    for (TomlString one : texts(name)) {
      Expression expression = expression(one, one.text());
      if (expression != null) {
        all.add(expression);
      }
    }
    return all;
  }

  private @Nullable Expression expression(TomlValue value, String text) {
    try {
      Expression expression = Expression.of(text);
      if (!remarks.room(expression.size())) {
        remarks.left(place(value), "the expressions before take all room there is");
        return null;
      }
      return expression;
    } catch (ExpressionException e) {
      remarks.left(place(value), String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Tells the first name that is none of these. */
  void known(Set<String> names, String what) {
    for (TomlEntry entry : table.entries()) {
      if (!names.contains(entry.key().name().toLowerCase(Locale.ROOT))) {
        String name = Visible.of(entry.key().name(), LONGEST_NAME);
        remarks.left(place(entry.value()), "'" + name + "' of " + what + " is not known here");
        return;
      }
    }
  }

  Place place(TomlValue value) {
    Span span = value.place().span();
    return remarks.place(span.line(), span.column());
  }

  private @Nullable TomlValue value(String name) {
    for (TomlEntry entry : table.entries()) {
      if (entry.key().name().equalsIgnoreCase(name)) {
        return entry.value();
      }
    }
    return null;
  }

  private void wrong(TomlValue at, String name, String wanted) {
    remarks.malformed(place(at), "'" + name + "' is not " + wanted);
  }
}
