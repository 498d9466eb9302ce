package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Code in another language that a command hands to an interpreter, and what of it is printed. */
final class InlineCode {
  private static final Set<String> INTERPRETERS =
      Set.of("node", "nodejs", "deno", "bun", "perl", "ruby", "php");

  private static final List<String> OPTIONS = List.of("-c", "-e", "-r", "-ne", "-pe", "--eval");

  private final LineFlow lines;
  private final Command command;
  private final boolean interpreter;

  /**
   * The code of one command.
   *
   * @param program the program without what runs it
   */
  InlineCode(Held held, Command command, String program) {
    this.lines = LineFlow.given(held);
    this.command = command;
    this.interpreter = program.startsWith("python") || INTERPRETERS.contains(program);
  }

  /** The secrets that the code prints; none for a command that is no interpreter. */
  Flow printed() {
    String code = interpreter ? code() : null;
    return code == null ? Flow.NONE : lines.printed(code);
  }

  private @Nullable String code() {
    List<Word> words = command.words();
    for (int i = 1; i + 1 < words.size(); i++) {
      if (OPTIONS.contains(words.get(i).text())) {
        return words.get(i + 1).text();
      }
    }
    for (Redirect redirect : command.redirects()) {
      if (redirect.body() != null) {
        return redirect.body().text();
      }
    }
    return null;
  }
}
