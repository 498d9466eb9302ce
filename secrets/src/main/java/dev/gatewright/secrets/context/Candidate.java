package dev.gatewright.secrets.context;

import org.jspecify.annotations.Nullable;

/**
 * One value and what stands around it.
 *
 * @param name what it is assigned to; null where there is none
 * @param value the text without quotes
 * @param line the line around it
 * @param start where the value begins in the line; -1 where it is not there
 * @param file what kind of file
 * @param code whether texts stand in quotes in such a file
 */
record Candidate(
    @Nullable String name, String value, String line, int start, FileKind file, boolean code) {
  static Candidate of(@Nullable String name, String value, String line, int column, Place place) {
    int start = line.startsWith(value, column) ? column : line.indexOf(value);
    boolean code = place.code() && !option(name, value, line, start);
    return new Candidate(name, value, line, start, place.file(), code);
  }

  /** The same as the value of an option, which is text in a program too. */
  Candidate behind(String option) {
    return new Candidate(option, value, line, start, file, false);
  }

  /**
   * Whether two dashes and the name stand before the value, as options are written; behind a blank
   * a word may as well belong to a sentence about the option.
   */
  private static boolean option(@Nullable String name, String value, String line, int start) {
    int at = name == null ? -1 : start - name.length() - 1;
    return at >= 2
        && name != null
        && line.startsWith("--" + name, at - 2)
        && (line.charAt(start - 1) == '=' || Chars.digits(value) > 0);
  }

  /** The name; empty where there is none. */
  String named() {
    return name == null ? "" : name;
  }

  /** Whether a quotation mark stands before the value; also so where the place is unknown. */
  boolean quoted() {
    return start < 0 || (start > 0 && quote(line.charAt(start - 1)));
  }

  /** What stands directly behind the value, a quotation mark left out; a blank at the end. */
  char behind() {
    int at = start + value.length();
    if (start >= 0 && at < line.length() && quote(line.charAt(at))) {
      at++;
    }
    return start < 0 || at >= line.length() ? ' ' : line.charAt(at);
  }

  /** Never the value. */
  @Override
  public String toString() {
    return "Candidate[" + value.length() + " characters in " + file.words() + "]";
  }

  private static boolean quote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }
}
