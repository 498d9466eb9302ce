package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;
import org.jspecify.annotations.Nullable;

/** Rows that a statement of SQL puts into named columns of a table. */
final class SqlRows implements Rows {
  private static final int LONGEST_NAMES = 1000;
  private static final int LONGEST_TABLE = 130;
  private static final int LONGEST_GAP = 80;
  private static final int LONGEST_ROW = 8192;
  private static final int SHORTEST_VALUE = 5;
  private static final int LONGEST_VALUE = 512;
  private static final SignSet TABLES = new SignSet("._-`\"[]\\");
  private static final SignSet GAPS = new SignSet(" \t\n\r\"'+.\\&");

  private final Window window;
  private final int column;
  private int row;
  private int valueStart;
  private int valueEnd;

  private SqlRows(Window window, int first, int column) {
    this.window = window;
    this.column = column;
    row = first;
  }

  /**
   * The rows of the statement whose column a name is; null when there is no such statement.
   *
   * @param open the bracket before the names of the columns
   * @param name where the name of this one begins
   * @param behind behind that name and the quote that closes it
   */
  static @Nullable Rows of(Window window, int open, int name, int behind) {
    int word = before(window, open);
    if (word < 0) {
      return null;
    }
    boolean copied = Signs.word(window, word - 4, "copy");
    boolean put = Signs.word(window, word - 4, "into") || Signs.word(window, word - 6, "insert");
    if (!copied && !put) {
      return null;
    }
    int column = 0;
    for (int at = open; at < name; at++) {
      column += window.at(at) == ',' ? 1 : 0;
    }
    int close = behind;
    while (close < behind + LONGEST_NAMES && window.at(close) != ')' && window.at(close) >= 0) {
      close++;
    }
    int next = gap(window, close + 1);
    if (copied && Signs.word(window, next, "from stdin")) {
      return new TableRows(window, Row.end(window, next) + 1, column, '\t', 0, 0);
    }
    return Signs.word(window, next, "values")
        ? new SqlRows(window, gap(window, next + 6), column)
        : null;
  }

  @Override
  public boolean next(Match match) {
    while (step()) {
      if (valueStart >= 0) {
        match.place(valueStart, valueEnd);
        match.inRow(0, 0, false);
        return true;
      }
    }
    return false;
  }

  @Override
  public void look() {
    int back = row;
    while (step()) {
      // Each row that is read is looked at.
    }
    row = back;
  }

  /** Reads a row and goes on to the next; false when there is none. */
  private boolean step() {
    if (row < 0 || window.at(row) != '(') {
      return false;
    }
    valueStart = -1;
    int close = read(row + 1);
    int comma = close < 0 ? -1 : gap(window, close + 1);
    row = comma >= 0 && window.at(comma) == ',' ? gap(window, comma + 1) : -1;
    return true;
  }

  /** Behind the word before the name of a table; -1 when there is no such name. */
  private static int before(Window window, int open) {
    int at = open;
    while (blank(window.at(at - 1))) {
      at--;
    }
    int end = at;
    while (at > end - LONGEST_TABLE && (Ascii.word(window.at(at - 1)) || sign(window, at))) {
      at--;
    }
    int start = at;
    while (blank(window.at(at - 1)) && at > start - LONGEST_GAP) {
      at--;
    }
    return start < end && at < start ? at : -1;
  }

  private static boolean sign(Window window, int at) {
    return TABLES.has(window.at(at - 1));
  }

  private static boolean blank(int c) {
    return Ascii.space(c) || Table.newline(c);
  }

  /** Behind blanks, and behind what parts two texts of a program. */
  private static int gap(Window window, int from) {
    int at = from;
    while (at < from + LONGEST_GAP && GAPS.has(window.at(at))) {
      at++;
    }
    return at;
  }

  /** Notes the text at a column of a row; where the row ends, or -1. */
  private int read(int from) {
    int left = column;
    int depth = 0;
    int at = from;
    boolean fresh = true;
    while (at < from + LONGEST_ROW) {
      int c = window.at(at);
      int quote = c == '\\' ? at + 1 : at;
      if (Ascii.quote(window.at(quote))) {
        int end = text(window, quote, quote > at);
        if (end < 0) {
          return -1;
        }
        if (left == 0 && depth == 0 && fresh) {
          noted(quote + 1, end);
        }
        at = end + (quote > at ? 2 : 1);
        fresh = false;
        continue;
      }
      if (c < 0 || c == ';' || (c == ')' && depth == 0)) {
        return c == ')' ? at : -1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        left--;
      }
      fresh = c == ',' || (fresh && (blank(c) || prefix(window, at)));
      at++;
    }
    return -1;
  }

  /** The letter before a text of another kind: {@code N'…'}, {@code E'…'}. */
  private static boolean prefix(Window window, int at) {
    return Ascii.letter(window.at(at)) && window.at(at + 1) == '\'';
  }

  /** The quote that closes a text, or the backslash before it; two quotes stand for one. */
  private static int text(Window window, int open, boolean escaped) {
    int quote = window.at(open);
    for (int at = open + 1; at < open + LONGEST_ROW; at++) {
      int c = window.at(at);
      if (c < 0) {
        return -1;
      }
      if (c == '\\') {
        if (escaped && window.at(at + 1) == quote) {
          return at;
        }
        at++;
      } else if (c == quote && !escaped) {
        if (window.at(at + 1) != quote) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }

  private void noted(int from, int to) {
    int size = to - from;
    boolean call = window.at(from - 2) == '(' && Ascii.word(window.at(from - 3));
    if (size >= SHORTEST_VALUE && size <= LONGEST_VALUE && !call) {
      valueStart = from;
      valueEnd = to;
    }
  }
}
