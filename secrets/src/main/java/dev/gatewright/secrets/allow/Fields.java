package dev.gatewright.secrets.allow;

import dev.gatewright.readers.json.JsonKind;
import dev.gatewright.readers.json.JsonTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Some fields of one JSON object, each of the kind that is expected, read as the tokens go by. What
 * a field says is kept only as a given function makes it, so that a secret is hashed at once.
 */
final class Fields {
  private final int line;
  private final int column;
  private final Map<String, Field> fields = new HashMap<>();
  private final Remarks remarks;
  private boolean sound = true;

  private record Field(JsonKind kind, String text, int line, int column) {}

  private Fields(JsonTokens tokens, Remarks remarks) {
    this.line = tokens.line();
    this.column = tokens.column();
    this.remarks = remarks;
  }

  /** Reads the object that the last token began, to its end or to what is broken. */
  static Fields read(
      JsonTokens tokens, Set<String> wanted, Map<String, UnaryOperator<String>> kept, Remarks to) {
    Fields fields = new Fields(tokens, to);
    while (tokens.next() == JsonKind.NAME) {
      String name = tokens.text();
      if (!wanted.contains(name)) {
        tokens.skip();
        continue;
      }
      int nameLine = tokens.line();
      int nameColumn = tokens.column();
      JsonKind kind = tokens.next();
      UnaryOperator<String> keep = kept.getOrDefault(name, UnaryOperator.identity());
      String text = kind == JsonKind.TEXT ? keep.apply(tokens.text()) : tokens.text();
      Field field = new Field(kind, text, tokens.line(), tokens.column());
      tokens.skip();
      if (fields.fields.put(name, field) != null) {
        fields.wrong(nameLine, nameColumn, "\"" + name + "\" is given twice");
      }
    }
    return fields;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** Whether nothing was wrong with any field that was asked for. */
  boolean sound() {
    return sound;
  }

  /** A text that must be there; empty when it is not, which is then said. */
  String text(String name) {
    Field field = fields.get(name);
    if (field == null) {
      wrong(line, column, "\"" + name + "\" is missing");
      return "";
    }
    return text(name, field);
  }

  /** A text, or null when the field is missing or null. */
  @Nullable String textOrNull(String name) {
    Field field = fields.get(name);
    return field == null || field.kind == JsonKind.NULL ? null : text(name, field);
  }

  private String text(String name, Field field) {
    if (field.kind != JsonKind.TEXT) {
      wrong(field.line, field.column, "\"" + name + "\" must be a text");
      return "";
    }
    return field.text;
  }

  /** A whole number from 0, or -1 when the field is missing or null. */
  int number(String name) {
    Field field = fields.get(name);
    if (field == null || field.kind == JsonKind.NULL) {
      return -1;
    }
    boolean whole =
        field.kind == JsonKind.NUMBER
            && field.text.length() <= 9
            && field.text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!whole) {
      wrong(field.line, field.column, "\"" + name + "\" must be a whole number");
      return -1;
    }
    return Integer.parseInt(field.text);
  }

  /** True or false; false when the field is missing or null. */
  boolean flag(String name) {
    Field field = fields.get(name);
    if (field == null || field.kind == JsonKind.NULL) {
      return false;
    }
    if (field.kind != JsonKind.TRUE && field.kind != JsonKind.FALSE) {
      wrong(field.line, field.column, "\"" + name + "\" must be true or false");
    }
    return field.kind == JsonKind.TRUE;
  }

  /** Says what is wrong with the object; it excuses nothing. */
  void wrong(int atLine, int atColumn, String message) {
    sound = false;
    remarks.malformed(atLine, atColumn, message + "; the entry does not count");
  }
}
