package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.Word;
import java.util.List;
import java.util.Locale;

/** The files by which a step hands values on, such as {@code $GITHUB_OUTPUT}. */
final class RunnerFiles {
  static final String ENV = "GITHUB_ENV";
  static final String OUTPUT = "GITHUB_OUTPUT";
  static final String PATH = "GITHUB_PATH";

  private RunnerFiles() {}

  /** The old command of the runner that does what writing to a file does now. */
  static String command(String file) {
    return file.equals(ENV) ? "::set-env" : "::set-output";
  }

  /** The one of these files that a command writes to; empty when it writes to none. */
  static String target(Command command, List<String> files) {
    for (Redirect redirect : command.redirects()) {
      String name = file(redirect.target(), files);
      if (redirect.operator().startsWith(">") && !name.isEmpty()) {
        return name;
      }
    }
    if (command.name().equals("tee")) {
      for (Word word : command.words()) {
        if (!file(word, files).isEmpty()) {
          return file(word, files);
        }
      }
    }
    return "";
  }

  private static String file(Word word, List<String> files) {
    for (Part part : word.parts()) {
      if (part instanceof Part.Variable variable && files.contains(variable.name())) {
        return variable.name();
      }
      if (part instanceof Part.Expression expression) {
        String text = expression.written().toLowerCase(Locale.ROOT);
        for (String name : files) {
          if (text.contains(name.toLowerCase(Locale.ROOT).replace('_', '.'))) {
            return name;
          }
        }
      }
    }
    return "";
  }
}
