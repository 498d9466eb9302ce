package dev.gatewright.model;

/**
 * A range of text in a file.
 *
 * @param file path with forward slashes, relative to the directory that is checked
 * @param line first line, from 1
 * @param column first column, from 1, in Unicode code points
 * @param endLine last line, from 1
 * @param endColumn column after the last character, from 1, in Unicode code points
 */
public record Place(String file, int line, int column, int endLine, int endColumn) {
  public Place {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "Not a place in "
              + file
              + ": "
              + line
              + ":"
              + column
              + " to "
              + endLine
              + ":"
              + endColumn);
    }
  }

  /** The start of a line. */
  public static Place line(String file, int line) {
    return new Place(file, line, 1, line, 1);
  }

  /** The start of a file. */
  public static Place file(String file) {
    return line(file, 1);
  }
}
