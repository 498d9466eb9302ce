package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** Reads the entries of one list or map between brackets, and none of what is nested in it. */
final class Bracketed {
  /** How far behind an entry the next one, or the bracket that closes, may stand. */
  private static final int LONGEST = 8192;

  private final Window window;
  private final Match match;

  /** Whether words without quotes are texts in a program too: {@code %w[…]} of Ruby. */
  private final boolean words;

  private int at;
  private int limit;
  private int depth;
  private int child;
  private int childEnd;

  /**
   * A reader of one pair of brackets.
   *
   * @param open the bracket that opens
   */
  Bracketed(Window window, int open, Match match) {
    this.window = window;
    this.match = match;
    limit = open + LONGEST;
    words = window.at(open - 1) == 'w' && window.at(open - 2) == '%';
    at = open + 1;
    child = at;
    childEnd = at;
  }

  void read() {
    while (at < limit && !closed()) {
      int c = window.at(at);
      if (remark(c)) {
        at = Row.end(window, at);
        continue;
      }
      boolean quoted = Ascii.quote(c);
      int start = quoted ? at + 1 : at;
      int end = quoted ? Several.text(window, at) : Several.bare(window, at);
      if (end < 0) {
        return;
      }
      if (end == start) {
        at = quoted ? end + 1 : at + 1;
      } else {
        entry(start, end, quoted);
      }
    }
  }

  /** Counts a bracket, and forgets the name of an entry behind its end; whether all is closed. */
  private boolean closed() {
    int c = window.at(at);
    boolean close = c == ']' || c == '}' || c == ')';
    if (c < 0 || (depth == 0 && close)) {
      return true;
    }
    if (c == ',' || c == ';' || Table.newline(c)) {
      childEnd = child;
    }
    limit = depth == 0 ? at + LONGEST : limit;
    boolean open = c == '[' || c == '{' || c == '(';
    depth += open ? 1 : close ? -1 : 0;
    return false;
  }

  private boolean remark(int c) {
    boolean begins = c == '#' || (c == '/' && window.at(at + 1) == '/');
    return begins && Ascii.space(window.at(at - 1));
  }

  private void entry(int start, int end, boolean quoted) {
    at = quoted ? end + 1 : end;
    int sign = Signs.spaces(window, at);
    if (window.at(sign) == ':' || window.at(sign) == '=') {
      child = start;
      childEnd = end;
      at = sign + (window.at(sign + 1) == '>' ? 2 : 1);
    } else if (depth == 0 && !Ascii.quote(window.at(at))) {
      Several.note(window, start, end, child, childEnd, !quoted && !words, match);
      childEnd = child;
    }
  }
}
