package dev.gatewright.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict reader of JSON (RFC 8259) for tests: objects as maps, {@code null} as {@link #NULL}. It
 * shares no code with the writer it tests.
 */
final class Json {
  static final Object NULL = new Object();

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The one value in a text. Fails on anything before or behind it but white space. */
  static Object parse(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.space();
    if (json.at != text.length()) {
      throw json.wrong("text behind the value");
    }
    return value;
  }

  /** Follows keys and indexes, separated by slashes. */
  static Object at(Object value, String path) {
    Object here = value;
    for (String step : path.split("/")) {
      if (here instanceof List<?> list) {
        here = list.get(Integer.parseInt(step));
      } else {
        Map<?, ?> map = (Map<?, ?>) here;
        if (!map.containsKey(step)) {
          throw new AssertionError("no " + step + " of " + path + " in " + map.keySet());
        }
        here = map.get(step);
      }
    }
    return here;
  }

  /** The item of a {@code check --format json} with this id, wherever it stands. */
  static Object item(Object outcome, String id) {
    for (Object checklist : (List<?>) at(outcome, "checklists")) {
      for (Object item : (List<?>) at(checklist, "items")) {
        if (at(item, "id").equals(id)) {
          return item;
        }
      }
    }
    throw new AssertionError("no item " + id);
  }

  private Object value() {
    space();
    char c = peek();
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", NULL);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    space();
    if (peek() == '}') {
      at++;
      return map;
    }
    while (true) {
      space();
      String key = string();
      space();
      take(':');
      if (map.put(key, value()) != null) {
        throw wrong("the key " + key + " twice");
      }
      space();
      if (peek() == '}') {
        at++;
        return map;
      }
      take(',');
    }
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    at++;
    space();
    if (peek() == ']') {
      at++;
      return list;
    }
    while (true) {
      list.add(value());
      space();
      if (peek() == ']') {
        at++;
        return list;
      }
      take(',');
    }
  }

  private String string() {
    take('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < 0x20) {
        throw wrong("a control character in a string");
      }
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c == 'u') {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int which = "\"\\/bfnrt".indexOf(c);
    if (which < 0) {
      throw wrong("an escape that is none");
    }
    return "\"\\/\b\f\n\r\t".charAt(which);
  }

  private BigDecimal number() {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (from == at) {
      throw wrong("no value");
    }
    return new BigDecimal(text.substring(from, at));
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong("no value");
    }
    at += word.length();
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("the end");
    }
    return text.charAt(at);
  }

  private void take(char c) {
    if (peek() != c) {
      throw wrong("no " + c);
    }
    at++;
  }

  private AssertionError wrong(String what) {
    int from = Math.max(0, at - 40);
    return new AssertionError(
        "JSON with "
            + what
            + " at "
            + at
            + ": "
            + text.substring(from, Math.min(text.length(), at + 40)));
  }
}
