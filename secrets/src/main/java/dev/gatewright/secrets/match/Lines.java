package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** Entries in lines of their own, below a name: a list or a map of YAML, a section of settings. */
final class Lines {
  /** How far behind an entry the next one may stand. */
  private static final int LONGEST = 8192;

  private static final int LONGEST_KEY = 64;
  private static final SignSet KEY = new SignSet("-.");

  private Lines() {}

  /** Notes the entries of a list or a map that stand deeper than the name, or dashes below it. */
  static void below(Window window, int name, int from, Match match) {
    int outer = outer(window, name);
    int depth = -1;
    int line = from;
    int limit = from + LONGEST;
    while (line < limit) {
      int end = Row.end(window, line);
      int at = indented(window, line);
      int c = window.at(at);
      boolean empty = c == '#' || Table.newline(c);
      int deep = at - line;
      boolean dash = c == '-' && Ascii.space(window.at(at + 1));
      if (!empty && (c < 0 || deep < outer || (deep == outer && !dash) || deep < depth)) {
        return;
      }
      if (!empty && (depth < 0 || deep == depth)) {
        depth = deep;
        limit = end + LONGEST;
        entry(window, dash ? Signs.spaces(window, at + 1) : at, dash, match);
      }
      line = end + 1;
    }
  }

  /** Notes what is set in a section, up to the next one. */
  static void section(Window window, int from, Match match) {
    int line = Row.end(window, from) + 1;
    int at = Signs.spaces(window, line);
    while (window.at(at) != '[' && window.at(at) >= 0) {
      set(window, at, match);
      line = Row.end(window, line) + 1;
      at = Signs.spaces(window, line);
    }
  }

  /** What is set on a line of a section: {@code key = value}, {@code key=value}. */
  private static void set(Window window, int from, Match match) {
    int end = from;
    while (end < from + LONGEST_KEY && (Ascii.word(window.at(end)) || KEY.has(window.at(end)))) {
      end++;
    }
    int sign = Signs.spaces(window, end);
    if (end > from && (window.at(sign) == '=' || window.at(sign) == ':')) {
      child(window, from, end, Signs.spaces(window, sign + 1), match);
    }
  }

  /** How deep the line of a name stands; a dash counts as a blank. */
  private static int outer(Window window, int name) {
    int at = name;
    int deep = 0;
    while (window.at(at - 1) >= 0 && !Table.newline(window.at(at - 1)) && name - at < 200) {
      at--;
      deep++;
    }
    boolean quoted = Ascii.quote(window.at(name - 1));
    return quoted ? deep - 1 : deep;
  }

  private static int indented(Window window, int line) {
    int at = line;
    while (at < line + 200 && window.at(at) == ' ') {
      at++;
    }
    return at;
  }

  /** An entry of a list when it is text, or of a map: {@code key: value}, {@code key = value}. */
  private static void entry(Window window, int from, boolean dash, Match match) {
    boolean quoted = Ascii.quote(window.at(from));
    int start = quoted ? from + 1 : from;
    int end = quoted ? Several.text(window, from) : Several.bare(window, from);
    if (end <= start) {
      return;
    }
    int behind = Signs.spaces(window, quoted ? end + 1 : end);
    int c = window.at(behind);
    if ((c == ':' || c == '=') && !dash) {
      child(window, start, end, Signs.spaces(window, behind + 1), match);
    } else if (dash && last(window, behind)) {
      Several.note(window, start, end, start, start, !quoted, match);
    }
  }

  private static void child(Window window, int name, int nameEnd, int from, Match match) {
    boolean quoted = Ascii.quote(window.at(from));
    int start = quoted ? from + 1 : from;
    int end = quoted ? Several.text(window, from) : Several.bare(window, from);
    if (end > start && last(window, Signs.spaces(window, quoted ? end + 1 : end))) {
      Several.note(window, start, end, name, nameEnd, !quoted, match);
    }
  }

  /** Whether nothing but a remark stands behind a value. */
  private static boolean last(Window window, int at) {
    int c = window.at(at);
    return c < 0 || c == '#' || Table.newline(c);
  }
}
