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
    if (c == ':' && window.at(at) == '{') {
      return parameter(window, at + 1);
    }
    int line = line(window, at);
    if (line < 0 && c != ',') {
      return -1;
    }
    int value = keyed(window, line < 0 ? at : line, "value");
    if (c == ':' && line >= 0 && value < 0) {
      return below(window, at, line);
    }
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
    if (window.at(value) != '<') {
      return -1;
    }
    // <string> stands below a <key> in lists of properties.
    boolean text = Signs.word(window, value + 1, "string>");
    return text ? value + 8 : Signs.word(window, value + 1, "value>") ? value + 7 : -1;
  }

  /** What stands in braces behind a name: a value, or what is taken when nobody gives one. */
  private static int parameter(Window window, int from) {
    int at = Signs.spaces(window, from);
    if (window.at(at) == '\n' || window.at(at) == '\r') {
      return preset(window, at);
    }
    for (int end = at; end < at + LONGEST_LINE && window.at(end) >= ' '; end++) {
      int before = window.at(end - 1);
      if (before == '{' || before == ',' || Ascii.space(before)) {
        int value = taken(window, end);
        if (value >= 0 || window.at(end) == '}') {
          return value;
        }
      }
    }
    return -1;
  }

  /** Behind the key of what a parameter is, or is when nobody sets it. */
  private static int taken(Window window, int from) {
    int value = keyed(window, from, "value");
    value = value < 0 ? keyed(window, from, "default") : value;
    return value < 0 ? keyed(window, from, "defaultvalue") : value;
  }

  /**
   * What stands in the lines below a name: the default of a parameter, or, where the name is that
   * of several, the first of a list or of other names.
   */
  private static int below(Window window, int end, int first) {
    if (window.at(first) == '-' && Ascii.space(window.at(first + 1))) {
      int item = Signs.spaces(window, first + 2);
      return Ascii.word(window.at(item)) || Ascii.quote(window.at(item)) ? item : -1;
    }
    int line = first;
    for (int i = 0; i < MOST_LINES && line >= 0; i++) {
      int value = taken(window, line);
      if (value >= 0) {
        return value;
      }
      line = line(window, lineEnd(window, line));
    }
    return several(window, end) ? entry(window, first) : -1;
  }

  /** Whether the name before a colon ends with an s. */
  private static boolean several(Window window, int colon) {
    int at = colon - 1;
    while (at > colon - 8 && !Ascii.letter(window.at(at))) {
      at--;
    }
    return (window.at(at) | 32) == 's';
  }

  /** The value of any key on a line. */
  private static int entry(Window window, int from) {
    int at = from;
    while (at < from + LONGEST_LINE && (Ascii.word(window.at(at)) || window.at(at) == '-')) {
      at++;
    }
    return at > from && window.at(at) == ':' && Ascii.space(window.at(at + 1))
        ? Signs.spaces(window, at + 1)
        : -1;
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
