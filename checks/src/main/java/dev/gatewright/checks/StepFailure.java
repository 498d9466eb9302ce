package dev.gatewright.checks;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Join;
import dev.gatewright.targets.workflows.ScriptLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a script ends when one of its commands fails. */
final class StepFailure {
  private final List<Command> commands;

  /** The same for shells of Windows; null for one of POSIX. */
  private final @Nullable WindowsFailure windows;

  private boolean pipefail;

  /** Whether a trap ends the script well where a command fails. */
  private boolean trapped;

  /** Why failures end nothing from here on; null where they do. */
  private @Nullable String heedless;

  /**
   * A look at one script.
   *
   * @param text the script itself
   * @param shell how the file calls the shell; empty when it does not
   */
  StepFailure(String text, List<Command> commands, ScriptLanguage language, String shell) {
    this.commands = commands;
    this.windows =
        switch (language) {
          case POWERSHELL, COMMAND_PROMPT -> new WindowsFailure(text, commands, language, shell);
          case POSIX_SHELL, PYTHON, OTHER -> null;
        };
    boolean custom = shell.contains("{0}");
    this.pipefail = custom ? shell.contains("pipefail") : shell.startsWith("bash");
    boolean posix = language == ScriptLanguage.POSIX_SHELL;
    this.heedless = custom && posix && !stops(shell) ? "runs in a shell without -e" : null;
  }

  /** Whether the options of a shell end the script at the first failure. */
  private static boolean stops(String shell) {
    for (String word : shell.split(" ", -1)) {
      boolean flags = word.startsWith("-") && !word.startsWith("--") && word.indexOf('e') > 0;
      if (flags || word.equals("errexit")) {
        return true;
      }
    }
    return false;
  }

  /** Goes past a command, which may set how failures are taken. */
  void pass(int at) {
    Command command = commands.get(at);
    if (command.name().equals("trap")) {
      List<String> words = StepActs.texts(command);
      boolean failing = words.contains("ERR") || words.contains("EXIT") || words.contains("0");
      trapped = failing && words.size() > 1 && words.get(1).contains("exit 0");
    }
    if (command.name().equals("set")) {
      for (String word : StepActs.texts(command)) {
        pipefail |= word.equals("pipefail");
        boolean flags = word.length() > 1 && word.indexOf('e') > 0 && !word.equals("set");
        if (flags && (word.charAt(0) == '-' || word.charAt(0) == '+')) {
          heedless = word.charAt(0) == '+' ? "runs after set +e" : null;
        }
      }
    }
  }

  /** Why the script goes on after a failure of a command; null when it ends. */
  @Nullable String swallowed(int at) {
    Command command = commands.get(at);
    if (windows != null) {
      return windows.swallowed(command);
    }
    if (trapped) {
      return "runs under a trap that ends well";
    }
    if (command.beside()) {
      int waits = waiting(at);
      return waits < 0 ? "runs in the background" : swallowed(waits);
    }
    if (command.depth() > 0) {
      return substituted(at);
    }
    if (command.given()) {
      return handedOn(at);
    }
    if (command.asked()) {
      return stopsLater(at) ? null : "its failure only decides an if";
    }
    String why = joined(at);
    boolean goesOn = at + 1 < commands.size() && !asksStatus(at);
    return why == null && goesOn ? heedless : why;
  }

  /** The command that takes the status of one that runs beside the script; -1 for none. */
  private int waiting(int at) {
    for (int i = at + 1; i < commands.size(); i++) {
      Command later = commands.get(i);
      if (later.name().equals("wait") && later.words().size() > 1 && !later.beside()) {
        return i;
      }
    }
    return -1;
  }

  /** What a command in {@code $(...)} is worth: an assignment alone takes its status. */
  private @Nullable String substituted(int at) {
    Command inner = commands.get(at);
    for (int i = at - 1; i >= 0; i--) {
      Command outer = commands.get(i);
      if (outer.depth() == 0) {
        boolean plain = outer.words().isEmpty() && outer.span().covers(inner.span());
        return plain ? null : "its failure is lost in a substitution";
      }
    }
    return "its failure is lost in a substitution";
  }

  /** A shell inside the shell ends with its last command, or with -e at the first failure. */
  private @Nullable String handedOn(int at) {
    int host = at;
    while (host >= 0 && commands.get(host).given()) {
      host--;
    }
    int end = at + 1;
    while (end < commands.size() && commands.get(end).given()) {
      end++;
    }
    if (host < 0 || commands.get(at).asked()) {
      return "its failure is lost in a shell inside the shell";
    }
    boolean stops = stops(String.join(" ", StepActs.texts(commands.get(host))));
    for (Command later : commands.subList(at + 1, end)) {
      Join join = later.join();
      boolean ends = join == Join.AND || (join == Join.NEXT && stops);
      if (!ends) {
        return "its failure is lost in a shell inside the shell";
      }
    }
    return swallowed(host);
  }

  private @Nullable String joined(int at) {
    int next = at + 1;
    while (next < commands.size() && inner(commands.get(next))) {
      next++;
    }
    if (next >= commands.size()) {
      return null;
    }
    Command after = commands.get(next);
    return switch (after.join()) {
      case OR ->
          harmless(after) && !kept(next) && !groupStops(at, next)
              ? "its failure is swallowed (|| " + after.name() + ")"
              : null;
      case PIPE -> pipefail ? null : "its failure is lost in a pipe without pipefail";
      case AND -> and(next);
      case BACKGROUND, START, NEXT -> null;
    };
  }

  /** The shell goes on behind a list with {@code &&} of which an earlier command failed. */
  private @Nullable String and(int next) {
    String why = joined(next);
    int first = next;
    while (first > 0 && commands.get(first).join() != Join.NEXT) {
      first--;
    }
    int column = commands.get(first).span().column();
    for (Command later : commands.subList(next + 1, commands.size())) {
      boolean list = later.join() == Join.NEXT && later.depth() == 0 && !later.given();
      boolean below = later.span().line() > commands.get(next).span().line();
      if (list && below && later.span().column() == column) {
        return why == null && !asksStatus(next)
            ? "a failure before && does not end the script"
            : why;
      }
    }
    return why;
  }

  /** Whether the block after {@code ||} ends the script further on. */
  private boolean groupStops(int at, int next) {
    int line = commands.get(at).span().endLine();
    int first = commands.get(next).span().line();
    int column = commands.get(next).span().column();
    for (Command later : commands.subList(next + 1, commands.size())) {
      boolean oneLine = first == line && later.span().line() == first;
      boolean below = first > line && later.span().column() >= column;
      if ((!oneLine && !below) || later.asked()) {
        return false;
      }
      if (later.depth() == 0 && !harmless(later)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inner(Command command) {
    return command.depth() > 0 || command.given();
  }

  /** Whether the status is put aside ({@code || status=$?}) and the script ends with it. */
  private boolean kept(int at) {
    for (Command.Assignment assignment : commands.get(at).assignments()) {
      String value = assignment.value().text();
      for (Command later : commands.subList(at + 1, commands.size())) {
        String words = StepActs.texts(later).toString();
        boolean ends = later.name().equals("exit") || later.name().equals("return");
        boolean tested = words.contains("$" + assignment.name()) && stopsLater(at);
        if ((value.equals("$?") && ends && words.contains("$" + assignment.name())) || tested) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a later command asks how this one ended, and one ends the script. */
  private boolean asksStatus(int at) {
    for (Command later : commands.subList(at + 1, commands.size())) {
      StringBuilder words = new StringBuilder(StepActs.texts(later).toString());
      later.assignments().forEach(one -> words.append(one.value().text()));
      if (words.indexOf("$?") >= 0 || words.indexOf("PIPESTATUS") >= 0) {
        return stopsLater(at);
      }
    }
    return false;
  }

  /** Whether a later command may end the script with a failure. */
  private boolean stopsLater(int at) {
    for (Command later : commands.subList(at + 1, commands.size())) {
      List<String> words = StepActs.texts(later);
      boolean ends = List.of("exit", "return", "false", "throw").contains(later.name());
      if (ends && !(words.size() > 1 && words.get(1).equals("0")) && later.depth() == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the command after {@code ||} lets the script go on. */
  private boolean harmless(Command command) {
    List<String> words = StepActs.texts(command);
    boolean stops =
        List.of("exit", "return", "false").contains(command.name())
            && !(words.size() > 1 && words.get(1).equals("0"));
    return !stops;
  }
}
