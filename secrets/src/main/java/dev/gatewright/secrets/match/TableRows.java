package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** The rows below a line of names, a row a line, and the values of one column in them. */
final class TableRows implements Rows {
  /** Rows so near to the names are taken for theirs, though an empty line parts them. */
  private static final int NEAR_ROWS = 64;

  private static final int NEAR = 8192;

  private final Window window;
  private final int first;
  private final int column;
  private final int part;

  /** The cell with the name of the column; no cell where a statement says which column it is. */
  private final int name;

  private final int nameEnd;
  private int row;
  private int rows;
  private boolean parted;

  /**
   * Rows from a line on, below a cell with a name; its end is 0 for rows that a statement sends.
   */
  TableRows(Window window, int first, int column, int part, int name, int nameEnd) {
    this.window = window;
    this.first = first;
    this.column = column;
    this.part = part;
    this.name = name;
    this.nameEnd = nameEnd;
    row = first;
  }

  @Override
  public boolean next(Match match) {
    while (more()) {
      int line = row;
      int end = step();
      if (Row.cell(window, line, end, column, part, match)) {
        match.inRow(name, nameEnd, nameEnd > 0);
        return true;
      }
    }
    return false;
  }

  @Override
  public void look() {
    int back = row;
    int read = rows;
    boolean before = parted;
    while (more()) {
      step();
    }
    row = back;
    rows = read;
    parted = before;
  }

  private int step() {
    int end = Row.end(window, row);
    parted |= end == row || (end == row + 1 && window.at(row) == '\r');
    rows++;
    row = end + 1;
    return end;
  }

  /** Whether a row stands here that is one of the table. */
  private boolean more() {
    if (window.at(row) < 0 || window.at(row - 1) != '\n') {
      return false;
    }
    if (nameEnd == 0) {
      return !parted
          && !(window.at(row) == '\\' && window.at(row + 1) == '.')
          && !Signs.word(window, row, "copy ");
    }
    return !parted || (rows < NEAR_ROWS && row < first + NEAR);
  }
}
