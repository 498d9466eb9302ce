package dev.gatewright.checklist;

/**
 * A cursor over a table with tabs between its columns, a header line and no quoting. What is wrong
 * with it is our own mistake: the table is shipped with the program.
 */
final class TabTable {
  private final String file;
  private final String text;
  private final String[] fields;
  private int next;
  private int line;

  /**
   * Starts before the first row.
   *
   * @param file the name given in errors
   * @param columns names of the columns, which the header must give in this order
   * @throws IllegalStateException when the header is another one
   */
  TabTable(String file, String text, String... columns) {
    this.file = file;
    this.text = text;
    this.fields = new String[columns.length];
    if (!next()) {
      throw error("has no header");
    }
    for (int i = 0; i < columns.length; i++) {
      if (!columns[i].equals(fields[i])) {
        throw error("column " + (i + 1) + " must be " + columns[i] + ", not " + fields[i]);
      }
    }
  }

  /**
   * Moves to the next row.
   *
   * @return false at the end
   * @throws IllegalStateException when the row has too few or too many columns
   */
  boolean next() {
    if (next >= text.length()) {
      return false;
    }
    line++;
    int newline = text.indexOf('\n', next);
    int end = newline < 0 ? text.length() : newline;
    int start = next;
    for (int i = 0; i < fields.length; i++) {
      int tab = text.indexOf('\t', start);
      boolean last = tab < 0 || tab > end;
      if (last != (i == fields.length - 1)) {
        throw error("must have " + fields.length + " columns");
      }
      fields[i] = text.substring(start, last ? end : tab);
      start = tab + 1;
    }
    next = end + 1;
    return true;
  }

  /** A field of the current row, from 0. */
  String field(int column) {
    return fields[column];
  }

  /** The mistake at the current row, to be thrown. */
  IllegalStateException error(String what) {
    return new IllegalStateException(file + ":" + line + ": " + what);
  }
}
