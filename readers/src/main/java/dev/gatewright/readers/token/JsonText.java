package dev.gatewright.readers.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Small JSON (RFC 8259) inside tokens, as maps, lists, strings, longs, doubles and booleans; of a
 * name given twice the last counts. At most 32 levels deep; the caller bounds the length.
 */
final class JsonText {
  /** What stands for {@code null}. */
  static final Object NULL = new Object();

  private static final int DEEPEST = 32;
  private final String text;
  private int at;
  private boolean broken;

  private JsonText(String text) {
    this.text = text;
  }

  /** The value the whole text is; null when it is no JSON. */
  static @Nullable Object parse(String text) {
    JsonText json = new JsonText(text);
    Object value = json.value(0);
    json.blanks();
    return json.broken || json.at < text.length() ? null : value;
  }

  /** The object the whole text is; null when it is none. */
  static @Nullable Map<?, ?> object(String text) {
    return parse(text) instanceof Map<?, ?> map ? map : null;
  }

  private Object value(int depth) {
    blanks();
    if (at >= text.length() || depth > DEEPEST) {
      return fail();
    }
    return switch (text.charAt(at)) {
      case '{' -> map(depth);
      case '[' -> list(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", NULL);
      default -> number();
    };
  }

  private Object map(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    blanks();
    while (!take('}')) {
      if (broken || (!map.isEmpty() && !take(','))) {
        return fail();
      }
      blanks();
      if (!text.startsWith("\"", at)) {
        return fail();
      }
      String name = string();
      blanks();
      if (!take(':')) {
        return fail();
      }
      map.put(name, value(depth + 1));
      blanks();
    }
    return map;
  }

  private Object list(int depth) {
    List<Object> list = new ArrayList<>();
    at++;
    blanks();
    while (!take(']')) {
      if (broken || (!list.isEmpty() && !take(','))) {
        return fail();
      }
      list.add(value(depth + 1));
      blanks();
    }
    return list;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < 0x20) {
        fail();
      } else if (c == '\\') {
        escape(out);
      } else {
        out.append(c);
      }
    }
    if (!take('"')) {
      fail();
    }
    return out.toString();
  }

  private void escape(StringBuilder out) {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      out.append("\"\\/\b\f\n\r\t".charAt(simple));
      return;
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? hex(text.charAt(at++)) : -1;
      if (c != 'u' || digit < 0) {
        fail();
        return;
      }
      code = code * 16 + digit;
    }
    out.append((char) code);
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private Object number() {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String written = text.substring(from, at);
    if (!isNumber(written)) {
      return fail();
    }
    try {
      return Long.valueOf(written);
    } catch (NumberFormatException e) {
      return Double.valueOf(written);
    }
  }

  /** The grammar of RFC 8259 §6, which is narrower than what Java reads. */
  private static boolean isNumber(String written) {
    int digits = written.startsWith("-") ? 1 : 0;
    int whole = digits(written, digits);
    boolean padded = whole > digits + 1 && written.charAt(digits) == '0';
    if (whole == digits || padded) {
      return false;
    }
    int end = whole;
    if (written.startsWith(".", end)) {
      end = digits(written, end + 1);
      if (end == whole + 1) {
        return false;
      }
    }
    if (written.startsWith("e", end) || written.startsWith("E", end)) {
      boolean signed = written.startsWith("+", end + 1) || written.startsWith("-", end + 1);
      int power = end + (signed ? 2 : 1);
      end = digits(written, power);
      return end > power && end == written.length();
    }
    return end == written.length();
  }

  private static int digits(String written, int from) {
    int end = from;
    while (end < written.length() && written.charAt(end) >= '0' && written.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      return fail();
    }
    at += word.length();
    return value;
  }

  private boolean take(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void blanks() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Object fail() {
    broken = true;
    at = text.length();
    return NULL;
  }
}
