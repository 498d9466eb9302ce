package dev.gatewright.checks;

import dev.gatewright.checks.ScriptBlock.Statement;
import java.util.List;
import java.util.Set;

/** What single commands of PowerShell and of the command prompt do to the exit code. */
final class WindowsWords {
  /** Words of PowerShell and short names of its own commands: none sets the exit code. */
  private static final Set<String> POWER =
      Set.of(
          "if",
          "else",
          "elseif",
          "foreach",
          "for",
          "while",
          "do",
          "until",
          "try",
          "catch",
          "finally",
          "throw",
          "return",
          "param",
          "function",
          "filter",
          "switch",
          "exit",
          "echo",
          "write",
          "cd",
          "ls",
          "dir",
          "rm",
          "del",
          "rmdir",
          "mkdir",
          "md",
          "cp",
          "copy",
          "mv",
          "move",
          "cat",
          "type",
          "set",
          "pwd",
          "sleep",
          "pushd",
          "popd",
          "break",
          "continue",
          "in",
          "begin",
          "process",
          "end",
          "using",
          "class",
          "enum",
          "trap",
          "gci",
          "gc",
          "ni",
          "ri",
          "iwr",
          "irm",
          "where",
          "select",
          "sort",
          "tee",
          "measure",
          "iex");

  /** Commands of the prompt that leave the exit code as it is. */
  private static final Set<String> PROMPT =
      Set.of(
          "echo",
          "echo.",
          "setlocal",
          "endlocal",
          "title",
          "cls",
          "cd",
          "chdir",
          "pushd",
          "popd",
          "md",
          "mkdir",
          "rd",
          "rmdir",
          "del",
          "erase",
          "goto",
          "shift",
          "rem",
          "exit",
          "pause");

  private static final Set<String> VERBS =
      Set.of(
          "add",
          "clear",
          "compare",
          "compress",
          "convert",
          "convertfrom",
          "convertto",
          "copy",
          "disable",
          "enable",
          "enter",
          "exit",
          "expand",
          "export",
          "find",
          "foreach",
          "format",
          "get",
          "group",
          "import",
          "install",
          "invoke",
          "join",
          "measure",
          "move",
          "new",
          "out",
          "pop",
          "publish",
          "push",
          "read",
          "receive",
          "register",
          "remove",
          "rename",
          "resolve",
          "restart",
          "save",
          "select",
          "send",
          "set",
          "sort",
          "split",
          "start",
          "stop",
          "tee",
          "test",
          "trace",
          "uninstall",
          "unregister",
          "update",
          "wait",
          "where",
          "write");

  private static final List<String> QUIET = List.of("silentlycontinue", "continue", "ignore", "0");

  private final boolean power;

  WindowsWords(boolean power) {
    this.power = power;
  }

  /** How a script ends by a command. */
  enum End {
    NONE,
    WELL,
    FAILS,
    THROWS
  }

  /** A command of PowerShell by its form, {@code Verb-Noun}: it throws, and sets no exit code. */
  boolean isCmdlet(String name) {
    int dash = name.indexOf('-');
    return dash > 0 && VERBS.contains(name.substring(0, dash));
  }

  /** Whether a command is told to go on after an error of its own. */
  boolean isQuiet(Statement statement) {
    for (int i = 1; i < statement.command().words().size(); i++) {
      String word = statement.word(i);
      int colon = word.indexOf(':');
      String option = colon < 0 ? word : word.substring(0, colon);
      String value = colon < 0 ? statement.word(i + 1) : word.substring(colon + 1);
      if ((option.equals("-erroraction") || option.equals("-ea")) && QUIET.contains(value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a command sets the exit code anew. */
  boolean isProgram(Statement statement) {
    String name = statement.name();
    if (name.isEmpty() || name.startsWith(":")) {
      return false;
    }
    if (!power) {
      return !PROMPT.contains(name) && !name.startsWith("echo.") && !name.startsWith("echo:");
    }
    boolean called = statement.before().endsWith("&") || statement.before().startsWith(". ");
    char first = name.charAt(0);
    boolean plain = Character.isLetter(first) || first == '.' || first == '/';
    boolean member = name.contains("::") || name.endsWith("=");
    String second = statement.word(1);
    boolean assigns = second.equals("=") || second.equals("+=");
    return (plain || called) && !member && !assigns && !POWER.contains(name) && !isCmdlet(name);
  }

  /** How the script ends by a command, when it does. */
  End end(Statement statement, List<String> status, boolean stopsOnErrors) {
    String name = statement.name();
    if (power && name.equals("throw")) {
      return End.THROWS;
    }
    if (power && name.equals("write-error") && stopsOnErrors && !isQuiet(statement)) {
      return End.THROWS;
    }
    if (power && name.startsWith("[environment]::exit")) {
      return End.FAILS;
    }
    if (!name.equals("exit")) {
      return End.NONE;
    }
    boolean batch = statement.word(1).equals("/b");
    String code = statement.word(batch ? 2 : 1);
    if (code.isEmpty()) {
      return power ? End.WELL : End.FAILS;
    }
    if (code.equals("0")) {
      return End.WELL;
    }
    boolean known = !code.startsWith("$") || status.contains(code);
    return known ? End.FAILS : End.WELL;
  }

  /** A command as it is shown. */
  String shown(Statement statement) {
    return String.join(" ", StepActs.texts(statement.command()));
  }
}
