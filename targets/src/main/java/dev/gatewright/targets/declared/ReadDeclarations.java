package dev.gatewright.targets.declared;

import dev.gatewright.model.Declarations;
import dev.gatewright.readers.text.Visible;
import java.util.List;

/** What became of reading the files below {@code .gatewright/}. */
public sealed interface ReadDeclarations {
  /** All of them were read, or there were none. */
  record Declared(Declarations declarations) implements ReadDeclarations {}

  /** At least one says something that cannot be meant; nothing of them may count. */
  record Wrong(List<Mistake> mistakes) implements ReadDeclarations {
    public Wrong {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * One mistake in one file.
   *
   * @param file path relative to the directory that is checked
   * @param line from 1
   * @param column from 1, in code points
   * @param message what is wrong and what is expected
   */
  record Mistake(String file, int line, int column, String message) {
    private static final int LONGEST = 1_000;

    /** {@code file:line:column: message} on one line, safe to show on a terminal. */
    @Override
    public String toString() {
      return Visible.of(file + ":" + line + ":" + column + ": " + message, LONGEST);
    }
  }
}
