package dev.gatewright.cli;

import java.util.List;

/** Help as it is printed. */
final class Help {
  private static final int COLUMN = 30;

  private Help() {}

  static String overview(List<Command> commands) {
    StringBuilder out = new StringBuilder();
    out.append("Gatewright: a checklist that checks itself.\n\n");
    out.append("Usage: gatewright COMMAND [options]\n\nCommands:\n");
    for (Command command : commands) {
      if (!command.hidden()) {
        row(out, command.name(), command.summary());
      }
    }
    out.append("\ngatewright COMMAND --help shows a command's options and examples.\n");
    out.append("Exit codes: 0 gate open, 1 gate shut, 2 wrong usage or configuration,");
    return out.append(" 3 the run itself broke.\n").toString();
  }

  static String of(Command command) {
    StringBuilder out = new StringBuilder();
    out.append(command.summary()).append("\n\nUsage: gatewright ").append(command.name());
    if (!command.arguments().isEmpty()) {
      out.append(' ').append(command.arguments());
    }
    out.append(command.flags().isEmpty() ? "\n" : " [options]\n");
    if (!command.flags().isEmpty()) {
      out.append("\nOptions:\n");
      for (Flag flag : command.flags()) {
        String argument = flag.argument() == null ? "" : " " + flag.argument();
        String more = flag.repeatable() ? " …" : "";
        row(out, "--" + flag.name() + argument + more, flag.says());
      }
    }
    if (!command.examples().isEmpty()) {
      out.append("\nExamples:\n");
      for (Command.Example example : command.examples()) {
        out.append("  ").append(example.line()).append("\n      ");
        out.append(example.does()).append('\n');
      }
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String left, String right) {
    out.append("  ").append(left);
    if (left.length() + 3 > COLUMN) {
      out.append('\n').append(" ".repeat(COLUMN));
    } else {
      out.append(" ".repeat(COLUMN - left.length() - 2));
    }
    out.append(right).append('\n');
  }
}
