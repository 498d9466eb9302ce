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
 * What a script copies into a file of the runner under a name, through variables of its own and
 * commands that hand text through. What else it computes is not followed.
 */
final class CopiedValues {
  private static final Set<String> PRINTERS = Set.of("echo", "printf");
  private static final Set<String> READERS = Set.of("read", "readarray", "mapfile");
  private static final Set<String> DECLARERS =
      Set.of("export", "local", "declare", "readonly", "typeset");

  /** How many variables may stand for one another. */
  private static final int FARTHEST = 4;

  private final List<Command> commands;
  private final List<Part> found = new ArrayList<>();
  private final List<String> fetched = new ArrayList<>();

  private CopiedValues(ShellScript script) {
    this.commands = script.commands();
  }

  /**
   * What arrives.
   *
   * @param parts the expressions, and the variables of the environment
   * @param fetched the fields of an event whose text the script fetches by itself
   */
  record Copied(List<Part> parts, List<String> fetched) {}

  /** What arrives as {@code name=…}, or by the old commands of the runner. */
  static Copied in(ShellScript script, String file, String name) {
    CopiedValues values = new CopiedValues(script);
    Entry entry = new Entry(name + "=", name + "<<");
    Entry old = new Entry(RunnerFiles.command(file) + " name=" + name + "::", "\n");
    for (int i = 0; i < values.commands.size(); i++) {
      Command command = values.commands.get(i);
      if (!RunnerFiles.target(command, List.of(file)).isEmpty()) {
        values.written(i).forEach(entry::command);
      }
      if (PRINTERS.contains(command.name())) {
        old.command(command);
      }
    }
    entry.parts.forEach(part -> values.follow(part, 0));
    old.parts.forEach(part -> values.follow(part, 0));
    return new Copied(values.found, values.fetched);
  }

  /** The commands that print what one with a redirection, a pipe or a group writes. */
  private List<Command> written(int at) {
    Command command = commands.get(at);
    if (PRINTERS.contains(command.name()) || command.name().equals("cat")) {
      return List.of(command);
    }
    List<Command> printing = new ArrayList<>();
    for (Command other : commands.subList(0, at)) {
      boolean piped = TextCommands.passes(command) && other.pipeline() == command.pipeline();
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
      boolean reads = READERS.contains(command.name());
      if (reads && command.words().stream().anyMatch(one -> one.text().equals(variable.name()))) {
        own = true;
        given(command).forEach(part -> follow(part, far + 1));
      }
    }
    if (!own) {
      found.add(variable);
    }
  }

  /** What {@code $(…)} prints, when each of its commands prints or hands on what it is given. */
  private void printed(Part.Substitution substitution, int far) {
    List<Part> parts = new ArrayList<>();
    List<String> own = new ArrayList<>();
    boolean event = substitution.written().contains("GITHUB_EVENT_PATH");
    for (Command command : far < FARTHEST ? commands : List.<Command>of()) {
      if (!substitution.span().covers(command.span()) || command.depth() == 0) {
        continue;
      }
      List<String> texts = TextCommands.fetched(command, event);
      own.addAll(texts);
      if (PRINTERS.contains(command.name())) {
        command.words().forEach(word -> parts.addAll(word.parts()));
      } else if (TextCommands.passes(command)) {
        parts.addAll(given(command));
      } else if (texts.isEmpty()) {
        return;
      }
    }
    fetched.addAll(own);
    parts.forEach(part -> follow(part, far + 1));
  }

  /** The text a command is handed beside its arguments. */
  private static List<Part> given(Command command) {
    List<Part> parts = new ArrayList<>();
    for (Redirect redirect : command.redirects()) {
      if (redirect.body() != null) {
        parts.addAll(redirect.body().parts());
      } else if (redirect.operator().equals("<<<")) {
        parts.addAll(redirect.target().parts());
      }
    }
    return parts;
  }

  /** The value of one name while lines are written to the file. */
  private static final class Entry {
    private final String one;
    private final String several;
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> line = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** What ends a value of several lines; empty outside of one. */
    private String end = "";

    /**
     * Collects a value.
     *
     * @param one what stands before a value of one line
     * @param several what stands before the mark that ends one of several lines
     */
    Entry(String one, String several) {
      this.one = one;
      this.several = several;
    }

    void command(Command command) {
      boolean each = command.name().equals("printf");
      for (int i = 1; i < command.words().size(); i++) {
        Word word = command.words().get(i);
        String plain = word.text();
        if (plain.startsWith("-") && plain.length() < 4 && text.isEmpty()) {
          continue;
        }
        boolean format = each && i == 1 && plain.startsWith(one + "%");
        word(word);
        if (each && !format && !text.toString().startsWith(one + "%")) {
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
      } else if (written.startsWith(one)) {
        parts.addAll(line);
      } else if (written.startsWith(several)) {
        String mark = escaped.substring(several.length()).strip();
        end = mark.isEmpty() ? "\n" : mark;
      }
      text.setLength(0);
      line.clear();
    }
  }
}
