package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;
import org.jspecify.annotations.Nullable;

/**
 * Values below a name that heads a column: of a file of rows with a line of names at its top, or of
 * rows that a statement of SQL puts into a table.
 */
final class Table {
  /** Names of columns and what parts them, before and behind one. */
  private static final int LONGEST_HEAD = 1000;

  private static final int LONGEST_CELL = 40;
  private static final SignSet PARTS = new SignSet(",;\t|");
  private static final SignSet CELL = new SignSet(" .-/_#()");

  private Table() {}

  /**
   * The rows with values of a column; null when the name heads none.
   *
   * @param from where the name begins
   * @param to behind the name
   */
  static @Nullable Rows rows(Window window, int from, int to) {
    int behind = Ascii.quote(window.at(to)) || window.at(to) == ']' ? to + 1 : to;
    int next = Signs.spaces(window, behind);
    int c = window.at(next);
    if (c == ',' || c == ')' || newline(c)) {
      int open = opened(window, from);
      if (open >= 0) {
        return SqlRows.of(window, open, from, behind);
      }
    }
    return headed(window, from, to);
  }

  /** Whether what stands behind a name may part it from the name of another column. */
  static boolean may(Window window, int to) {
    int behind = Ascii.quote(window.at(to)) || window.at(to) == ']' ? to + 1 : to;
    int near = window.at(behind);
    int c = near == ' ' ? window.at(Signs.spaces(window, behind)) : near;
    return PARTS.has(c) || c == ')' || newline(c) || (near == ' ' && Ascii.word(c));
  }

  /** The bracket that opens a list of names of columns; -1 for none. */
  private static int opened(Window window, int from) {
    for (int at = from - 1; at > from - LONGEST_HEAD; at--) {
      int c = window.at(at);
      if (c == '(') {
        return at;
      }
      boolean part = c == ',' || c == '\n' || c == '\r' || c == '[' || c == ']' || c == '\\';
      if (!part && !Ascii.word(c) && !Ascii.space(c) && !Ascii.quote(c)) {
        return -1;
      }
    }
    return -1;
  }

  private static @Nullable Rows headed(Window window, int from, int to) {
    int start = cellStart(window, from);
    int end = cellEnd(window, to);
    if (start < 0 || end < 0) {
      return null;
    }
    int part = part(window, start, end);
    int line = part < 0 ? -1 : lineStart(window, start);
    if (line < 0) {
      return null;
    }
    int cells = Row.count(window, line, part);
    int row = Row.end(window, line) + 1;
    if (part == '|' && cells > 1 && Row.ruled(window, row)) {
      row = Row.end(window, row) + 1;
    }
    if (cells < 2 || Row.count(window, row, part) != cells) {
      return null;
    }
    int column = Row.column(window, line, start, part);
    return new TableRows(window, row, column, part, start, end);
  }

  private static int cellStart(Window window, int from) {
    int at = from;
    while (at > from - LONGEST_CELL && inner(window.at(at - 1))) {
      at--;
    }
    while (Ascii.space(window.at(at))) {
      at++;
    }
    return at > from - LONGEST_CELL ? at : -1;
  }

  private static int cellEnd(Window window, int to) {
    int at = to;
    while (at < to + LONGEST_CELL && inner(window.at(at))) {
      at++;
    }
    int end = at;
    while (Ascii.space(window.at(end - 1))) {
      end--;
    }
    return at < to + LONGEST_CELL ? end : -1;
  }

  private static boolean inner(int c) {
    return Ascii.word(c) || CELL.has(c) || c > 127;
  }

  /** The sign that parts a cell from its neighbours; -1 when it has none, or two kinds. */
  private static int part(Window window, int start, int end) {
    int left = window.at(start - 1) == '"' ? start - 2 : start - 1;
    while (window.at(left) == ' ') {
      left--;
    }
    int right = window.at(end) == '"' ? end + 1 : end;
    while (window.at(right) == ' ') {
      right++;
    }
    int before = window.at(left);
    int behind = window.at(right);
    boolean first = before < 0 || newline(before);
    boolean last = behind < 0 || newline(behind);
    if (first || last || before == behind) {
      int part = first ? behind : before;
      return PARTS.has(part) && (first || last || before == part) ? part : -1;
    }
    return -1;
  }

  /** Where a line of names begins that is the first of its file or of a paragraph; else -1. */
  private static int lineStart(Window window, int from) {
    int at = from;
    while (at > from - LONGEST_HEAD) {
      int c = window.at(at - 1);
      if (c < 0 || newline(c)) {
        return top(window, at) ? at : -1;
      }
      if (!PARTS.has(c) && c != '"' && !inner(c)) {
        return -1;
      }
      at--;
    }
    return -1;
  }

  private static boolean top(Window window, int line) {
    int before = window.at(line - 1) == '\n' && window.at(line - 2) == '\r' ? line - 2 : line - 1;
    return window.at(line - 1) < 0 || newline(window.at(before - 1)) || window.at(before - 1) < 0;
  }

  static boolean newline(int c) {
    return c == '\n' || c == '\r';
  }
}
