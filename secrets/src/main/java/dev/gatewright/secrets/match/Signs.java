package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** The sign between a name and its value, as the languages have it. */
final class Signs {
  private static final int MOST_SPACE = 48;
  private static final int MOST_TYPE = 40;

  private static final SignSet EQUALS = new SignSet("=?|+!:>");
  private static final SignSet TYPES = new SignSet("&'.[]<>|?");

  private Signs() {}

  /**
   * Where the value, or the quote before it, begins; -1 when no value is assigned.
   *
   * @param end behind the name
   */
  static int value(Window window, int end) {
    int at = closed(window, end);
    int entry = entry(window, at);
    return entry >= 0 ? entry : value(window, at, at > end);
  }

  private static int value(Window window, int at, boolean closed) {
    int sign = spaces(window, at);
    int c = window.at(sign);
    if (c == '=' || c == '?' || c == '|' || c == '+' || c == '!') {
      return equal(window, sign);
    }
    if (c == ':') {
      return colon(window, sign, closed);
    }
    if (c == '-' && window.at(sign + 1) == '>') {
      return spaces(window, sign + 2);
    }
    if (c == ',') {
      return closed ? opened(window, sign + 1) : -1;
    }
    if (c == '(') {
      return quoted(window, opened(window, sign + 1));
    }
    if (c == '>') {
      return at == sign ? sign + 1 : -1;
    }
    if (closed && (c | 32) == 'v' && word(window, sign, "value")) {
      int equals = spaces(window, sign + 5);
      return window.at(equals) == '=' ? spaces(window, equals + 1) : -1;
    }
    if ((c | 32) == 'b' && sign > at && word(window, sign, "by ")) {
      return quoted(window, spaces(window, sign + 3)); // IDENTIFIED BY 'value'
    }
    // "ENV TOKEN value" and "--token value": the name itself says whether that may be.
    return sign > at && !closed && (Ascii.word(c) || Ascii.quote(c) || c == '$') ? sign : -1;
  }

  /**
   * Where the value begins when it has an entry of its own behind or below the name, as in {@code
   * name: TOKEN} above {@code value: …}, or {@code "name": "TOKEN", "value": …}; else -1.
   */
  private static int entry(Window window, int from) {
    int at = spaces(window, from);
    int c = window.at(at);
    if (c == ',' || c == ':' || c == '=') {
      at = spaces(window, at + 1);
    }
    boolean below = c != ',' || window.at(at) == '\n' || window.at(at) == '\r';
    if (window.at(at) == '\r') {
      at++;
    }
    if (window.at(at) == '\n') {
      at = spaces(window, at + 1);
    } else if (below) {
      return -1;
    }
    boolean quote = Ascii.quote(window.at(at));
    at += quote ? 1 : 0;
    if (!word(window, at, "value") || (quote && !Ascii.quote(window.at(at + 5)))) {
      return -1;
    }
    int sign = spaces(window, at + (quote ? 6 : 5));
    boolean set = window.at(sign) == ':' || window.at(sign) == '=';
    return set && window.at(sign + 1) != '=' ? opened(window, sign + 1) : -1;
  }

  /** Whether a quote closes the name and a comma comes next, as between texts of a list. */
  static boolean listed(Window window, int end) {
    return Ascii.quote(window.at(end)) && window.at(spaces(window, end + 1)) == ',';
  }

  /** Whether a sign stands between the name and the value, and not only space. */
  static boolean written(Window window, int end, int value) {
    for (int at = end; at < value; at++) {
      if (!Ascii.space(window.at(at))) {
        return true;
      }
    }
    return false;
  }

  /** Behind spaces and tabs. */
  static int spaces(Window window, int from) {
    int at = from;
    while (at < from + MOST_SPACE && Ascii.space(window.at(at))) {
      at++;
    }
    return at;
  }

  /** Behind the quote and the bracket that close a name such as {@code env["TOKEN"]}. */
  private static int closed(Window window, int from) {
    int at = from;
    if (window.at(at) == '\\' && Ascii.quote(window.at(at + 1))) {
      at += 2;
    } else if (Ascii.quote(window.at(at))) {
      at++;
    }
    if (at > from && (window.at(at) == ']' || window.at(at) == ')')) {
      at++;
    } else if (window.at(at) == ']') {
      at++;
    }
    return at;
  }

  /** =, ==, ===, =>, ?=, ||=, |=, +=, !=, ||, ??, ?: and what stands behind. */
  private static int equal(Window window, int from) {
    int at = from;
    while (at < from + 3 && EQUALS.has(window.at(at))) {
      at++;
    }
    int signs = at - from;
    int first = window.at(from);
    boolean alone = signs == 1 && first != '=';
    return alone || window.at(at) == '=' ? -1 : opened(window, at);
  }

  /** A colon, or {@code :=}, or a type between a colon and an equals sign. */
  private static int colon(Window window, int from, boolean closed) {
    int c = window.at(from + 1);
    if (c == ':' || c == '/') {
      return -1;
    }
    if (c == '=') {
      return opened(window, from + 2);
    }
    if (c == '-') {
      return closed ? -1 : from + 2; // ${NAME:-value}
    }
    int value = opened(window, from + 1);
    if (closed || !(Ascii.letter(window.at(value)) || window.at(value) == '&')) {
      return value;
    }
    int at = value;
    while (at < value + MOST_TYPE && type(window.at(at))) {
      at++;
    }
    int equals = spaces(window, at);
    boolean typed = window.at(equals) == '=' && window.at(equals + 1) != '=' && equals > at;
    return typed ? opened(window, equals + 1) : value;
  }

  private static boolean type(int c) {
    return Ascii.word(c) || TYPES.has(c);
  }

  /** Behind space and one bracket; also on the next line when a quote stands there. */
  private static int opened(Window window, int from) {
    int at = spaces(window, from);
    int inner = window.at(at) == '(' ? spaces(window, at + 1) : at;
    int next = inner;
    if (window.at(next) == '\r') {
      next++;
    }
    if (window.at(next) == '\n') {
      int line = spaces(window, next + 1);
      return Ascii.quote(window.at(line)) ? line : at;
    }
    return inner > at && Ascii.quote(window.at(inner)) ? inner : at;
  }

  private static int quoted(Window window, int at) {
    boolean quote = Ascii.quote(window.at(at));
    return quote || (window.at(at) == '\\' && Ascii.quote(window.at(at + 1))) ? at : -1;
  }

  private static boolean word(Window window, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if ((window.at(at + i) | 32) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
