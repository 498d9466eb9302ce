package dev.gatewright.model;

/**
 * One line of source around a finding, safe to print: secrets masked, control characters shown.
 *
 * @param text the line, without its line break
 * @param caretStart index of the first marked character, from 0, in code points
 * @param caretEnd index after the last marked character, in code points
 */
public record Excerpt(String text, int caretStart, int caretEnd) {
  public Excerpt {
    if (caretStart < 0 || caretEnd < caretStart) {
      throw new IllegalArgumentException("Not a caret: " + caretStart + " to " + caretEnd);
    }
  }
}
