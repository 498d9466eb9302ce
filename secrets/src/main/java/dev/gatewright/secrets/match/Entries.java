package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/**
 * Values that have an entry of their own behind or below the name, as in {@code name: TOKEN} above
 * {@code value: …}, or {@code "name": "TOKEN", "value": …}.
 */
final class Entries {
  /** How many lines of other entries may stand before that of the value. */
  private static final int MOST_LINES = 4;

  private static final int LONGEST_LINE = 120;

  private Entries() {}

  /** Where the value begins, or the quote before it; -1 when there is no such entry. */
  static int value(Window window, int from) {
    int at = Signs.spaces(window, from);
    int c = window.at(at);
    if (c == '<') {
      return element(window, at);
    }
    if (c == '{') {
      return preset(window, at + 1);
    }
    if (c == ',' || c == ':' || c == '=') {
      at = Signs.spaces(window, at + 1);
    }
    int line = line(window, at);
    if (line < 0 && c != ',') {
      return -1;
    }
    int value = keyed(window, line < 0 ? at : line, "value");
    // Terraform has the type of a parameter between its name and its value.
    boolean type = value < 0 && line >= 0 && c < ' ' && Signs.word(window, line, "type");
    int next = type ? line(window, lineEnd(window, line)) : -1;
    return next < 0 ? value : keyed(window, next, "value");
  }

  /** {@code <name>NAME</name>}, also {@code <key>}, and {@code <value>} behind it. */
  private static int element(Window window, int from) {
    boolean name = Signs.word(window, from + 2, "name>");
    if (window.at(from + 1) != '/' || !(name || Signs.word(window, from + 2, "key>"))) {
      return -1;
    }
    int at = Signs.spaces(window, from + (name ? 7 : 6));
    int line = line(window, at);
    int value = line < 0 ? at : line;
    boolean there = window.at(value) == '<' && Signs.word(window, value + 1, "value>");
    return there ? value + 7 : -1;
  }

  /** What a variable of Terraform is when nobody sets it. */
  private static int preset(Window window, int from) {
    int line = line(window, Signs.spaces(window, from));
    for (int i = 0; i < MOST_LINES && line >= 0; i++) {
      int value = keyed(window, line, "default");
      if (value >= 0) {
        return value;
      }
      line = line(window, lineEnd(window, line));
    }
    return -1;
  }

  /** The first word of the next line, when this place is the end of one; else -1. */
  private static int line(Window window, int from) {
    int at = window.at(from) == '\r' ? from + 1 : from;
    return window.at(at) == '\n' ? Signs.spaces(window, at + 1) : -1;
  }

  private static int lineEnd(Window window, int from) {
    int at = from;
    while (at < from + LONGEST_LINE && window.at(at) >= ' ') {
      at++;
    }
    return at;
  }

  /** Behind a key of this name and its sign. */
  private static int keyed(Window window, int from, String key) {
    boolean quote = Ascii.quote(window.at(from));
    int at = quote ? from + 1 : from;
    int end = at + key.length();
    if (!Signs.word(window, at, key) || (quote && !Ascii.quote(window.at(end)))) {
      return -1;
    }
    int sign = Signs.spaces(window, quote ? end + 1 : end);
    boolean set = window.at(sign) == ':' || window.at(sign) == '=';
    return set && window.at(sign + 1) != '=' ? Signs.opened(window, sign + 1) : -1;
  }
}
