package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import java.util.ArrayList;
import java.util.List;

/** What a script writes to {@code $GITHUB_OUTPUT} under a name. */
final class OutputWrites {
  private OutputWrites() {}

  /** The parts of what is written as {@code name=…}. */
  static List<Part> in(ShellScript script, String name) {
    List<Part> parts = new ArrayList<>();
    for (Command command : script.commands()) {
      if (!writes(command)) {
        continue;
      }
      for (Word word : command.words()) {
        if (word.text().startsWith(name + "=")) {
          parts.addAll(word.parts());
        }
      }
    }
    return parts;
  }

  private static boolean writes(Command command) {
    for (Redirect redirect : command.redirects()) {
      for (Part part : redirect.target().parts()) {
        if (part instanceof Part.Variable variable && variable.name().equals("GITHUB_OUTPUT")) {
          return true;
        }
      }
    }
    return false;
  }
}
