package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** Values that are taken where a name has none: a default beside it in a call, or behind it. */
final class Fallback {
  private static final String[] NAMES = {"default", "fallback", "default_value", "defaultvalue"};

  private static final String[] CALLS = {
    "unwrap_or_else", "unwrap_or", "orelse", "or_else", "getorelse", "ifempty"
  };

  private static final int MOST_WORD = 24;

  private Fallback() {}

  /** Behind {@code default=} when that stands at a place; else the same place. */
  static int named(Window window, int from) {
    for (String name : NAMES) {
      int end = from + name.length();
      if (Signs.word(window, from, name) && !Ascii.word(window.at(end))) {
        int sign = Signs.spaces(window, end);
        boolean set = window.at(sign) == '=' || window.at(sign) == ':';
        return set ? Signs.spaces(window, sign + 1) : from;
      }
    }
    return from;
  }

  /** The quote of the text that a call such as {@code .unwrap_or("…")} takes; -1 when none does. */
  static int called(Window window, int from) {
    for (String call : CALLS) {
      int open = from + call.length();
      if (Signs.word(window, from, call) && window.at(open) == '(') {
        return Signs.quoted(window, argument(window, open + 1));
      }
    }
    return -1;
  }

  /**
   * Behind what stands before a text in a function without a name: {@code |_| }, {@code () -> }.
   */
  private static int argument(Window window, int from) {
    int at = Signs.spaces(window, from);
    int c = window.at(at);
    if (c != '|' && c != '(') {
      return at;
    }
    int end = at + 1;
    while (end < at + MOST_WORD && window.at(end) > ' ' && window.at(end) != ')') {
      end++;
    }
    int next = Signs.spaces(window, window.at(end) == ')' ? end + 1 : end);
    boolean arrow = window.at(next) == '-' || window.at(next) == '=';
    return arrow && window.at(next + 1) == '>' ? Signs.spaces(window, next + 2) : next;
  }
}
