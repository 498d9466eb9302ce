package dev.gatewright.readers.toml;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.TextMap;
import org.jspecify.annotations.Nullable;

/** Strings of all four kinds (TOML 1.0, "String"). */
final class StringParser {
  private final Cursor cursor;
  private final String text;
  private final TextMap.@Nullable Builder map;

  StringParser(Cursor cursor) {
    this(cursor, null);
  }

  private StringParser(Cursor cursor, TextMap.@Nullable Builder map) {
    this.cursor = cursor;
    this.text = cursor.text();
    this.map = map;
  }

  /** Reads a string once more to say where each character of its text stands. */
  static TextMap map(SourceText source, TomlString string) {
    Cursor cursor = new Cursor(source, TomlLimits.DEFAULT);
    cursor.moveTo(string.place().start());
    TextMap.Builder map = new TextMap.Builder(source, string.text().length());
    new StringParser(cursor, map).read();
    return map.build(string.place().end() - string.style().quotes());
  }

  /** The string whose first quote stands here. */
  TomlString read() {
    int start = cursor.at();
    TomlStringStyle style = style();
    cursor.moveTo(start + style.quotes());
    if (style.multiline()) {
      cursor.takeBreak();
    }
    StringBuilder out = new StringBuilder();
    while (!closed(style, out)) {
      if (cursor.atEnd()) {
        cursor.fail(start, "a string that is not closed");
        break;
      }
      character(style, out);
    }
    return new TomlString(out.toString(), style, cursor.place(start));
  }

  private TomlStringStyle style() {
    if (cursor.peek() == '"') {
      return cursor.startsWith("\"\"\"") ? TomlStringStyle.MULTILINE_BASIC : TomlStringStyle.BASIC;
    }
    return cursor.startsWith("'''") ? TomlStringStyle.MULTILINE_LITERAL : TomlStringStyle.LITERAL;
  }

  /** Steps over the closing quotes; one or two more of them just before belong to the text. */
  private boolean closed(TomlStringStyle style, StringBuilder out) {
    if (cursor.peek() != style.quote()) {
      return false;
    }
    int from = cursor.at();
    int most = style.multiline() ? 5 : 1;
    int run = 0;
    while (run < most && from + run < text.length() && text.charAt(from + run) == style.quote()) {
      run++;
    }
    int inside = run >= style.quotes() ? run - style.quotes() : run;
    for (int i = 0; i < inside; i++) {
      add(out, style.quote(), from + i, from + i + 1);
    }
    cursor.moveTo(from + run);
    return run >= style.quotes();
  }

  private void character(TomlStringStyle style, StringBuilder out) {
    int from = cursor.at();
    char c = text.charAt(from);
    int lineBreak = Cursor.breakAt(text, from);
    if (lineBreak > 0 && style.multiline()) {
      for (int i = 0; i < lineBreak; i++) {
        add(out, text.charAt(from + i), from + i, from + i + 1);
      }
      cursor.moveTo(from + lineBreak);
    } else if (lineBreak > 0) {
      cursor.fail(from, "a string that is not closed on its line");
    } else if (Cursor.isControl(c)) {
      cursor.fail(from, Cursor.naming(c) + " is not allowed in a string");
    } else if (c == '\\' && style.escapes()) {
      escape(style, out);
    } else {
      add(out, c, from, from + 1);
      cursor.moveTo(from + 1);
    }
  }

  private void escape(TomlStringStyle style, StringBuilder out) {
    int from = cursor.at();
    cursor.moveTo(from + 1);
    char c = cursor.peek();
    int simple = "btnfr\"\\".indexOf(c);
    if (simple >= 0 && !cursor.atEnd()) {
      cursor.moveTo(from + 2);
      add(out, "\b\t\n\f\r\"\\".charAt(simple), from, from + 2);
    } else if (c == 'u' || c == 'U') {
      unicode(from, c == 'u' ? 4 : 8, out);
    } else if (style.multiline() && foldsLine()) {
      skipFolded();
    } else if (!cursor.atEnd()) {
      cursor.fail(from, "an escape that TOML 1.0 does not know");
    }
  }

  private void unicode(int from, int digits, StringBuilder out) {
    int end = from + 2 + digits;
    long code = 0;
    for (int i = from + 2; i < end; i++) {
      int digit = i < text.length() ? Digits.value(text.charAt(i)) : 16;
      if (digit > 15) {
        cursor.fail(from, "an escape that needs " + digits + " hexadecimal digits");
        return;
      }
      code = code * 16 + digit;
    }
    if (code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF)) {
      cursor.fail(from, "an escape that names no Unicode character");
      return;
    }
    cursor.moveTo(end);
    for (char unit : Character.toChars((int) code)) {
      add(out, unit, from, end);
    }
  }

  /** Whether only blanks stand between the backslash and the end of its line. */
  private boolean foldsLine() {
    int here = cursor.at();
    cursor.skipBlanks();
    boolean folds = Cursor.breakAt(text, cursor.at()) > 0;
    cursor.moveTo(here);
    return folds;
  }

  private void skipFolded() {
    do {
      cursor.skipBlanks();
    } while (cursor.takeBreak());
  }

  private void add(StringBuilder out, char unit, int start, int end) {
    out.append(unit);
    if (map != null) {
      map.add(start, end);
    }
  }
}
