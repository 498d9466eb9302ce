package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/**
 * Calls that only give a text another type, as in {@code []byte("…")} or {@code new String("…")}.
 */
final class Conversions {
  private static final String[] NAMES = {
    "byte",
    "bytes",
    "str",
    "string",
    "from",
    "getbytes",
    "stringtobytes",
    "secretstr",
    "secretstring",
    "secret",
    "sensitive",
    "fromstring",
    "to_bytes",
    "encode",
    "decode",
    "decodebase64",
    "decodestring",
    "b64decode",
    "base64decode",
    "frombase64",
    "frombase64string",
    "field",
  };

  private static final int LONGEST = 48;

  private Conversions() {}

  /** Where the quote of the text begins; the same place when no such call stands there. */
  static int text(Window window, int from) {
    int start = newObject(window, from) ? Signs.spaces(window, from + 4) : from;
    int at = start;
    while (at < start + LONGEST && part(window.at(at))) {
      at++;
    }
    if (at == start || window.at(at) != '(' || !named(window, start, at)) {
      return from;
    }
    int inner = Signs.spaces(window, at + 1);
    inner = Fallback.named(window, inner);
    if (Ascii.letter(window.at(inner)) && Ascii.quote(window.at(inner + 1))) {
      inner++;
    }
    return Ascii.quote(window.at(inner)) ? inner : from;
  }

  private static boolean newObject(Window window, int from) {
    return Signs.word(window, from, "new ");
  }

  private static boolean part(int c) {
    return Ascii.word(c) || c == '.' || c == ':' || c == '[' || c == ']';
  }

  /** Whether the last word before the bracket is one of the names. */
  private static boolean named(Window window, int start, int end) {
    int word = end;
    while (word > start && Ascii.word(window.at(word - 1))) {
      word--;
    }
    for (String name : NAMES) {
      if (name.length() == end - word && same(window, word, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Window window, int from, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Ascii.fold(window.at(from + i)) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
