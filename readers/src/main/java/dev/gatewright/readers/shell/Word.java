package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.Span;
import java.util.List;

/**
 * One word of a command.
 *
 * @param text the word with quotes and backslashes taken off; what is not plain text as written
 * @param from the index of its first character in the script
 * @param to the index after its last character in the script
 */
public record Word(String text, List<Part> parts, int from, int to, Span span) {
  /** Copies the parts. */
  public Word {
    parts = List.copyOf(parts);
  }

  /** True when the word is the same on every run: no variable, expression or command in it. */
  public boolean isConstant() {
    for (Part part : parts) {
      if (!(part instanceof Part.Literal)) {
        return false;
      }
    }
    return true;
  }

  /** True when some of it stands in quotes, so that it is no reserved word. */
  boolean isQuoted() {
    for (Part part : parts) {
      if (part instanceof Part.Literal literal && literal.quoted()) {
        return true;
      }
    }
    return false;
  }

  /** Shows the place, never the text. */
  @Override
  public String toString() {
    return "Word[" + span + "]";
  }
}
