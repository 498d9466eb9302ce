package dev.gatewright.readers.json;

import dev.gatewright.readers.text.Diagnostic;
import java.nio.charset.StandardCharsets;

/**
 * The tokens of a JSON text (RFC 8259), one after the other, so that a large file is never held as
 * a tree and a value nobody asks for is never decoded. Strict: no comments, no commas at the end,
 * nothing behind the value; a byte order mark is left out. A name that is given twice comes twice.
 */
public final class JsonTokens {
  /** How many objects and arrays may be open at once. */
  public static final int MAX_DEPTH = 100;

  private enum Expected {
    VALUE,
    VALUE_OR_END,
    NAME,
    NAME_OR_END,
    COMMA_OR_END,
    NOTHING
  }

  private final JsonScanner scanner;
  private final boolean[] objects = new boolean[MAX_DEPTH];

  private JsonKind kind = JsonKind.NULL;
  private Expected expected = Expected.VALUE;
  private int depth;
  private int line = 1;
  private int column = 1;
  private int start;
  private int end;

  private JsonTokens(byte[] bytes, int maxBytes) {
    this.scanner = new JsonScanner(bytes);
    if (bytes.length > maxBytes) {
      broken("the file has " + bytes.length + " bytes, more than the limit of " + maxBytes);
    } else if (!scanner.utf8()) {
      at();
      broken("not UTF-8");
    }
  }

  /** The tokens of at most {@code maxBytes} bytes of UTF-8; the bytes are not copied. */
  public static JsonTokens of(byte[] bytes, int maxBytes) {
    return new JsonTokens(bytes, maxBytes);
  }

  /** Goes on to the next token; behind the end and behind what is broken there is none. */
  public JsonKind next() {
    if (kind == JsonKind.END || kind == JsonKind.BROKEN) {
      return kind;
    }
    scanner.space();
    at();
    kind =
        switch (expected) {
          case VALUE -> value();
          case VALUE_OR_END -> scanner.peek() == ']' ? close() : value();
          case NAME -> name();
          case NAME_OR_END -> scanner.peek() == '}' ? close() : name();
          case COMMA_OR_END -> following();
          case NOTHING ->
              scanner.peek() < 0 ? JsonKind.END : broken("the value ends before; here is more");
        };
    return kind;
  }

  /** What the token is that was read last; {@code NULL} before the first. */
  public JsonKind kind() {
    return kind;
  }

  /** Line of the token, from 1. */
  public int line() {
    return line;
  }

  /** Column of the token, from 1, in code points. */
  public int column() {
    return column;
  }

  /** What a name or string says, decoded, or a number as it is written; empty for any other. */
  public String text() {
    return switch (kind) {
      case NAME, TEXT -> JsonText.decode(scanner.bytes(), start, end);
      case NUMBER -> new String(scanner.bytes(), start, end - start, StandardCharsets.US_ASCII);
      case BEGIN_OBJECT, END_OBJECT, BEGIN_ARRAY, END_ARRAY, TRUE, FALSE, NULL, END, BROKEN -> "";
    };
  }

  /** Leaves out what this token began: the value of a name, or all that is left of a collection. */
  public void skip() {
    int target = depth - (kind == JsonKind.BEGIN_OBJECT || kind == JsonKind.BEGIN_ARRAY ? 1 : 0);
    boolean begun = target < depth;
    if (kind != JsonKind.NAME && !begun) {
      return;
    }
    do {
      next();
    } while (depth > target && kind != JsonKind.BROKEN);
  }

  /** Where and why the text is no JSON, when the last token is {@code BROKEN}. */
  public Diagnostic diagnostic() {
    return new Diagnostic(line, column, scanner.problem());
  }

  private void at() {
    line = scanner.line();
    column = scanner.column();
  }

  private JsonKind broken(String why) {
    scanner.problem(why);
    kind = JsonKind.BROKEN;
    return kind;
  }

  private JsonKind value() {
    int c = scanner.peek();
    if (c == '{' || c == '[') {
      return open(c == '{');
    }
    expected = depth == 0 ? Expected.NOTHING : Expected.COMMA_OR_END;
    if (c == '"') {
      return string() ? JsonKind.TEXT : JsonKind.BROKEN;
    }
    if (c == '-' || (c >= '0' && c <= '9')) {
      start = scanner.offset();
      boolean number = scanner.number();
      end = scanner.offset();
      return number ? JsonKind.NUMBER : broken("not a number");
    }
    if (scanner.word("true")) {
      return JsonKind.TRUE;
    }
    if (scanner.word("false")) {
      return JsonKind.FALSE;
    }
    if (scanner.word("null")) {
      return JsonKind.NULL;
    }
    return broken(c < 0 ? "the file ends where a value is expected" : "a value is expected");
  }

  private JsonKind open(boolean object) {
    if (depth == MAX_DEPTH) {
      return broken("more than " + MAX_DEPTH + " objects and arrays inside one another");
    }
    scanner.step();
    objects[depth++] = object;
    expected = object ? Expected.NAME_OR_END : Expected.VALUE_OR_END;
    return object ? JsonKind.BEGIN_OBJECT : JsonKind.BEGIN_ARRAY;
  }

  private JsonKind close() {
    scanner.step();
    depth--;
    expected = depth == 0 ? Expected.NOTHING : Expected.COMMA_OR_END;
    return objects[depth] ? JsonKind.END_OBJECT : JsonKind.END_ARRAY;
  }

  private JsonKind name() {
    if (scanner.peek() != '"') {
      return broken("a name in double quotes is expected");
    }
    if (!string()) {
      return JsonKind.BROKEN;
    }
    scanner.space();
    if (scanner.peek() != ':') {
      at();
      return broken("a colon is expected");
    }
    scanner.step();
    expected = Expected.VALUE;
    return JsonKind.NAME;
  }

  private JsonKind following() {
    boolean object = objects[depth - 1];
    int c = scanner.peek();
    if (c == (object ? '}' : ']')) {
      return close();
    }
    if (c != ',') {
      return broken(
          "a comma or " + (object ? "a closing brace" : "a closing bracket") + " is expected");
    }
    scanner.step();
    scanner.space();
    at();
    return object ? name() : value();
  }

  private boolean string() {
    start = scanner.offset() + 1;
    boolean whole = scanner.string();
    end = scanner.offset() - 1;
    if (!whole) {
      at();
      kind = JsonKind.BROKEN;
    }
    return whole;
  }
}
