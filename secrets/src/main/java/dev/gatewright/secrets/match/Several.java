package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/**
 * The entries of a list or a map whose name is that of several secrets: in brackets, in lines below
 * the name, in a section of settings.
 */
final class Several {
  private static final int MOST_TYPE = 48;

  private static final int SHORTEST_VALUE = 5;
  private static final int LONGEST_VALUE = 512;
  private static final SignSet TYPE = new SignSet("_.<>&!:=?*$%@'");
  private static final SignSet OF_TYPE = new SignSet(",& '.");
  private static final SignSet BARE_ENDS = new SignSet(" ,;\"'`<>(){}[]|\\\n\r\t");
  private static final String[] CALLS = {
    "of", "aslist", "listof", "setof", "mapof", "array", "list", "set", "tuple", "vector", "seq"
  };

  private Several() {}

  /** Whether a name may be that of several. */
  static boolean may(Window window, int to) {
    int before = window.at(to - 2);
    return Signs.several(window, to) && Ascii.letter(before) && (before | 32) != 's';
  }

  /**
   * Notes the entries as further places of a match.
   *
   * @param from where the name begins
   * @param to behind the name
   */
  static void read(Window window, int from, int to, Match match) {
    int at = Signs.closed(window, to);
    int sign = Signs.spaces(window, at);
    int c = window.at(sign);
    if (window.at(from - 1) == '[' && window.at(to) == ']') {
      if (Table.newline(window.at(at)) && lineStart(window, from - 1)) {
        Lines.section(window, at, match);
      }
    } else if (c == ':' || c == '=') {
      assigned(window, from, sign, match);
    }
  }

  private static boolean lineStart(Window window, int at) {
    return window.at(at - 1) < 0 || Table.newline(window.at(at - 1));
  }

  private static void assigned(Window window, int from, int sign, Match match) {
    int at = Signs.spaces(window, sign + 1);
    if (window.at(sign) == ':' && (Table.newline(window.at(at)) || window.at(at) == '#')) {
      Lines.below(window, from, Row.end(window, at) + 1, match);
      return;
    }
    int open = open(window, at);
    if (open >= 0) {
      new Bracketed(window, open, match).read();
    }
  }

  /** The bracket of a list or a map behind a sign, and behind a type or a word such as new. */
  private static int open(Window window, int from) {
    int at = from;
    int word = from;
    while (at < from + MOST_TYPE) {
      int c = window.at(at);
      if (c == '[' && typed(window, at)) {
        at = close(window, at) + 1;
        word = at;
      } else if (c == '[' || c == '{') {
        return at;
      } else if (c == '(') {
        int inner = window.at(at + 1);
        if (inner == '[' || inner == '{') {
          return at + 1;
        }
        return at == from || called(window, word, at) ? at : -1;
      } else if (Ascii.word(c) || TYPE.has(c)) {
        at++;
        word = c == '.' ? at : word;
      } else if (Ascii.space(c)) {
        at++;
        word = at;
      } else {
        return -1;
      }
    }
    return -1;
  }

  private static boolean called(Window window, int word, int open) {
    for (String call : CALLS) {
      if (open - word == call.length() && Signs.word(window, word, call)) {
        return true;
      }
    }
    return false;
  }

  /** Whether brackets belong to a type, as in {@code []string{} } and {@code map[string]int{} }. */
  private static boolean typed(Window window, int open) {
    int close = close(window, open);
    int next = close < 0 ? -1 : Signs.spaces(window, close + 1);
    int c = window.at(next);
    return close >= 0 && (Ascii.letter(c) || c == '{' || c == '=' || c == '[');
  }

  private static int close(Window window, int open) {
    int at = open + 1;
    while (at < open + 24 && (Ascii.word(window.at(at)) || OF_TYPE.has(window.at(at)))) {
      at++;
    }
    return window.at(at) == ']' ? at : -1;
  }

  /** Notes an entry that is long enough for a secret. */
  static void note(
      Window window, int from, int to, int child, int childEnd, boolean bare, Match match) {
    int size = to - from;
    if (size >= SHORTEST_VALUE && size <= LONGEST_VALUE) {
      match.further(window, from, to, child, childEnd, bare);
    }
  }

  /** The quote that closes a text on the same line, or -1. */
  static int text(Window window, int open) {
    int quote = window.at(open);
    for (int at = open + 1; at < open + LONGEST_VALUE + 2; at++) {
      int c = window.at(at);
      if (c < 0 || Table.newline(c)) {
        return -1;
      }
      if (c == quote) {
        return at;
      }
      at += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  /** Behind a value without quotes; the same place when none begins there. */
  static int bare(Window window, int from) {
    int at = from;
    while (at < from + LONGEST_VALUE + 2) {
      int c = window.at(at);
      boolean sign = (c == ':' || c == '=') && !Ascii.word(window.at(at + 1));
      if (c < 0 || BARE_ENDS.has(c) || sign) {
        return at;
      }
      at++;
    }
    return at;
  }
}
