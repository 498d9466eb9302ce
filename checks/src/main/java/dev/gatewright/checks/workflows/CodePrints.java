package dev.gatewright.checks.workflows;

import java.util.List;
import java.util.Locale;

/** What statements of PowerShell, Python, JavaScript and Ruby print. */
final class CodePrints {
  /** Commands that print the rest of their line. */
  private static final List<String> COMMANDS =
      List.of(
          "write-host",
          "write-output",
          "write-verbose",
          "write-debug",
          "write-warning",
          "write-information",
          "write-error",
          "out-host",
          "echo",
          "puts",
          "print");

  /** Functions that print what they are given. */
  private static final List<String> CALLS =
      List.of(
          "print(",
          "pprint(",
          "pprint.pprint(",
          "sys.stdout.write(",
          "sys.stderr.write(",
          "process.stdout.write(",
          "process.stderr.write(",
          "console.log(",
          "console.error(",
          "console.warn(",
          "console.info(",
          "console.debug(",
          "console.table(",
          "core.info(",
          "core.notice(",
          "core.warning(",
          "core.error(",
          "core.debug(",
          "core.setfailed(",
          "logging.info(",
          "logging.debug(",
          "logging.warning(",
          "logging.error(",
          "logger.info(",
          "logger.debug(",
          "[console]::writeline(",
          "[console]::write(",
          "[system.console]::writeline(");

  /** Commands of PowerShell behind a pipe that print what comes. */
  private static final List<String> SINKS =
      List.of("out-host", "out-default", "write-host", "write-output", "out-string", "format-");

  private final CodeValue value;

  /** Whether a value that nobody takes is printed. */
  private final boolean bare;

  CodePrints(CodeValue value, boolean bare) {
    this.value = value;
    this.bare = bare;
  }

  /** Whether a statement in lower case begins by printing. */
  static boolean starts(String lower) {
    return CALLS.stream().anyMatch(lower::startsWith)
        || COMMANDS.stream().anyMatch(word -> lower.startsWith(word + " "));
  }

  /** The secrets that a statement prints. */
  Flow in(String statement) {
    String lower = statement.toLowerCase(Locale.ROOT);
    Flow all = bare ? unclaimed(statement, lower) : Flow.NONE;
    for (int i = 0; i < statement.length(); i++) {
      char c = statement.charAt(i);
      if (c == '"' || c == '\'' || c == '`') {
        int end = CodeStatements.end(statement, i);
        i = end < 0 ? i : end;
      } else if (begins(statement, i)) {
        all = all.and(at(statement, lower, i));
      }
    }
    return all;
  }

  private static boolean begins(String statement, int at) {
    char before = at == 0 ? ' ' : statement.charAt(at - 1);
    return !Character.isJavaIdentifierPart(before) && before != '.' && before != '-';
  }

  private Flow at(String statement, String lower, int at) {
    for (String call : CALLS) {
      if (lower.startsWith(call, at)) {
        int open = at + call.length() - 1;
        int close = CodeValue.close(statement, open);
        String inside = statement.substring(open + 1, Math.max(open + 1, close));
        boolean elsewhere = inside.contains("file=") && !inside.contains("file=sys.");
        return elsewhere ? Flow.NONE : value.of(inside, true);
      }
    }
    for (String command : COMMANDS) {
      int end = at + command.length();
      boolean word = end < lower.length() && " \t\"'".indexOf(lower.charAt(end)) >= 0;
      if (word && lower.startsWith(command, at) && first(statement, at)) {
        return command(statement, end);
      }
    }
    return Flow.NONE;
  }

  /** Whether a command can begin here. */
  private static boolean first(String statement, int at) {
    int last = at - 1;
    while (last >= 0 && Character.isWhitespace(statement.charAt(last))) {
      last--;
    }
    return last < 0 || "{;}&|(".indexOf(statement.charAt(last)) >= 0;
  }

  private Flow command(String statement, int from) {
    int end = end(statement, from);
    char stop = end < statement.length() ? statement.charAt(end) : ' ';
    boolean away = stop == '>' || (stop == '|' && !sinks(statement.substring(end + 1)));
    return away ? Flow.NONE : value.of(statement.substring(from, end), true);
  }

  /** Where the words of a command end. */
  private static int end(String statement, int from) {
    for (int i = from; i < statement.length(); i++) {
      char c = statement.charAt(i);
      if (c == '"' || c == '\'') {
        int end = CodeStatements.end(statement, i);
        i = end < 0 ? i : end;
      } else if (c == '(' || (c == '{' && i > from)) {
        i = CodeValue.close(statement, i);
      } else if (";}|>".indexOf(c) >= 0) {
        return i;
      }
    }
    return statement.length();
  }

  private static boolean sinks(String rest) {
    String lower = rest.strip().toLowerCase(Locale.ROOT);
    return SINKS.stream().anyMatch(lower::startsWith);
  }

  /** A value of PowerShell that stands alone, or goes to a command that prints. */
  private Flow unclaimed(String statement, String lower) {
    char first = statement.charAt(0);
    if ("$\"([".indexOf(first) < 0 || CodeNames.assigns(statement)) {
      return Flow.NONE;
    }
    int end = end(lower, 0);
    boolean out = end >= lower.length();
    boolean sink = !out && lower.charAt(end) == '|' && sinks(lower.substring(end + 1));
    return out || sink ? value.of(statement.substring(0, end), false) : Flow.NONE;
  }
}
