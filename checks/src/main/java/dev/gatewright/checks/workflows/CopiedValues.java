package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a script copies into a file of the runner under a name, through variables of its own. What
 * it computes is not followed.
 */
final class CopiedValues {
  private static final Set<String> PRINTERS = Set.of("echo", "printf");
  private static final Set<String> DECLARERS =
      Set.of("export", "local", "declare", "readonly", "typeset");

  /** How many variables may stand for one another. */
  private static final int FARTHEST = 4;

  private final List<Command> commands;
  private final List<Part> found = new ArrayList<>();

  private CopiedValues(ShellScript script) {
    this.commands = script.commands();
  }

  /** The expressions and variables of the environment that arrive as {@code name=…}. */
  static List<Part> in(ShellScript script, String file, String name) {
    CopiedValues values = new CopiedValues(script);
    Entry entry = new Entry(name);
    for (int i = 0; i < values.commands.size(); i++) {
      if (!RunnerFiles.target(values.commands.get(i), List.of(file)).isEmpty()) {
        values.written(i).forEach(entry::command);
      }
    }
    entry.parts.forEach(part -> values.follow(part, 0));
    return values.found;
  }

  /** The commands that print what one with a redirection, a pipe or a group writes. */
  private List<Command> written(int at) {
    Command command = commands.get(at);
    if (PRINTERS.contains(command.name()) || command.name().equals("cat")) {
      return List.of(command);
    }
    List<Command> printing = new ArrayList<>();
    for (Command other : commands.subList(0, at)) {
      boolean piped = command.name().equals("tee") && other.pipeline() == command.pipeline();
      boolean group = command.words().isEmpty() && other.redirects().isEmpty();
      if ((piped || group) && other.depth() == command.depth()) {
        printing.add(other);
      }
    }
    printing.add(command);
    return printing;
  }

  private void follow(Part part, int far) {
    switch (part) {
      case Part.Literal _, Part.Arithmetic _ -> {
        // Nobody else's text.
      }
      case Part.Expression expression -> found.add(expression);
      case Part.Variable variable -> variable(variable, far);
      case Part.Substitution substitution -> printed(substitution, far);
    }
  }

  private void variable(Part.Variable variable, int far) {
    boolean own = false;
    for (Command command : far < FARTHEST ? commands : List.<Command>of()) {
      for (Command.Assignment assignment : command.assignments()) {
        if (assignment.name().equals(variable.name())) {
          own = true;
          assignment.value().parts().forEach(part -> follow(part, far + 1));
        }
      }
      for (Word word : DECLARERS.contains(command.name()) ? command.words() : List.<Word>of()) {
        if (word.text().startsWith(variable.name() + "=")) {
          own = true;
          word.parts().forEach(part -> follow(part, far + 1));
        }
      }
    }
    if (!own) {
      found.add(variable);
    }
  }

  /** What {@code $(…)} prints when all it does is to print. */
  private void printed(Part.Substitution substitution, int far) {
    List<Part> parts = new ArrayList<>();
    for (Command command : far < FARTHEST ? commands : List.<Command>of()) {
      if (substitution.span().covers(command.span()) && command.depth() > 0) {
        if (!PRINTERS.contains(command.name())) {
          return;
        }
        command.words().forEach(word -> parts.addAll(word.parts()));
      }
    }
    parts.forEach(part -> follow(part, far + 1));
  }

  /** The value of one name while lines are written to the file. */
  private static final class Entry {
    private final String name;
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> line = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** What ends a value of several lines; empty outside of one. */
    private String end = "";

    Entry(String name) {
      this.name = name;
    }

    void command(Command command) {
      boolean each = command.name().equals("printf");
      for (int i = 1; i < command.words().size(); i++) {
        Word word = command.words().get(i);
        String plain = word.text();
        if (plain.startsWith("-") && plain.length() < 4 && text.isEmpty()) {
          continue;
        }
        boolean format = each && i == 1 && plain.startsWith(name + "=%");
        word(word);
        if (each && !format && !text.toString().startsWith(name + "=%")) {
          flush();
        }
      }
      flush();
      for (Redirect redirect : command.redirects()) {
        if (redirect.body() != null) {
          word(redirect.body());
          flush();
        }
      }
    }

    private void word(Word word) {
      for (Part part : word.parts()) {
        if (part instanceof Part.Literal literal) {
          List<String> lines = List.of(literal.text().split("\n", -1));
          for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
              flush();
            }
            text.append(lines.get(i));
          }
        } else {
          line.add(part);
        }
      }
    }

    /** The end of a line. */
    private void flush() {
      String written = text.toString();
      String escaped =
          written.endsWith("\\n") ? written.substring(0, written.length() - 2) : written;
      if (!end.isEmpty()) {
        if (escaped.strip().equals(end)) {
          end = "";
        } else {
          parts.addAll(line);
        }
      } else if (written.startsWith(name + "=")) {
        parts.addAll(line);
      } else if (written.startsWith(name + "<<")) {
        String mark = escaped.substring(name.length() + 2).strip();
        end = mark.isEmpty() ? "\n" : mark;
      }
      text.setLength(0);
      line.clear();
    }
  }
}
