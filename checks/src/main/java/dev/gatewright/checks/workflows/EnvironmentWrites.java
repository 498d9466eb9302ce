package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.ScriptLanguage;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what a script writes to {@code $GITHUB_ENV} and {@code $GITHUB_PATH}. */
final class EnvironmentWrites {
  private static final List<String> FILES = List.of(RunnerFiles.ENV, RunnerFiles.PATH);
  private static final Set<String> PRINTERS = Set.of("echo", "printf");

  private EnvironmentWrites() {}

  /** A place where something computed is written to one of the files. */
  record Write(String file, Span span) {}

  static List<Write> in(ShellScript script, WorkflowFile file, Scope scope) {
    List<Write> found = new ArrayList<>();
    List<Command> commands = script.commands();
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      String target = RunnerFiles.target(command, FILES);
      if (!target.isEmpty() && !isConstant(commands, i, scope)) {
        found.add(new Write(target, command.span()));
      }
    }
    return found;
  }

  /** The lines of a script in another language that write to one of the files. */
  static List<Write> inLines(YamlScalar run, WorkflowFile file, ScriptLanguage language) {
    return language == ScriptLanguage.PYTHON
        ? PythonWrites.in(run, file, FILES)
        : WindowsWrites.in(run, file, FILES);
  }

  /** Whether what a command writes is the same on every run. */
  private static boolean isConstant(List<Command> commands, int index, Scope scope) {
    Command command = commands.get(index);
    for (Redirect redirect : command.redirects()) {
      Word body = redirect.body();
      if (body != null || redirect.operator().equals("<<<")) {
        return isConstant(body == null ? redirect.target() : body, scope);
      }
    }
    if (command.words().isEmpty()) {
      // The end of a group: what stands in it writes.
      for (Command other : commands.subList(0, index)) {
        if (!isPrinted(other, scope)) {
          return false;
        }
      }
      return true;
    }
    if (command.name().equals("tee")) {
      for (int i = 0; i < commands.size(); i++) {
        Command other = commands.get(i);
        if (i != index && other.pipeline() == command.pipeline() && !isPrinted(other, scope)) {
          return false;
        }
      }
      return true;
    }
    return isPrinted(command, scope);
  }

  private static boolean isPrinted(Command command, Scope scope) {
    if (!PRINTERS.contains(command.name())) {
      return false;
    }
    for (Word word : command.words()) {
      if (!isConstant(word, scope)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isConstant(Word word, Scope scope) {
    for (Part part : word.parts()) {
      boolean fixed =
          switch (part) {
            case Part.Literal _, Part.Arithmetic _ -> true;
            case Part.Expression one -> isFixed(one, scope);
            case Part.Variable one -> isFixed(one.name());
            case Part.Substitution _ -> false;
          };
      if (!fixed) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFixed(Part.Expression expression, Scope scope) {
    String written = expression.written();
    return ExprReader.read(written, 3, Math.max(3, written.length() - 2))
            instanceof ParsedExpr.Ok(Expr expr)
        && Taint.in(expr, scope).isEmpty();
  }

  /** Variables that the runner sets, to values nobody chooses. */
  private static boolean isFixed(String variable) {
    return switch (variable) {
      case "GITHUB_SHA",
          "GITHUB_WORKSPACE",
          "GITHUB_RUN_ID",
          "GITHUB_RUN_NUMBER",
          "GITHUB_RUN_ATTEMPT",
          "GITHUB_REPOSITORY",
          "GITHUB_ACTION_PATH",
          "RUNNER_TEMP",
          "RUNNER_OS",
          "RUNNER_ARCH",
          "RUNNER_TOOL_CACHE",
          "HOME",
          "PWD",
          "RANDOM",
          "?",
          "#" ->
          true;
      default -> false;
    };
  }
}
