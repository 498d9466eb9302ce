package dev.gatewright.checks;

import dev.gatewright.checks.ScriptBlock.Meaning;
import dev.gatewright.checks.ScriptBlock.Statement;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Join;
import dev.gatewright.targets.workflows.ScriptLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a script of PowerShell or of the command prompt ends with a failure when one of its
 * programs fails. Both go on behind a program that failed, and end with the code of the last one.
 */
final class WindowsFailure {
  private final List<Statement> statements;
  private final WindowsWords words;
  private final boolean power;

  /** How the shell calls the exit code of the last program. */
  private final List<String> shells;

  /** Whether the shell is called so that it need not end with the code of the last program. */
  private final boolean custom;

  WindowsFailure(String text, List<Command> commands, ScriptLanguage language, String shell) {
    this.power = language == ScriptLanguage.POWERSHELL;
    this.shells =
        power ? List.of("$lastexitcode", "$global:lastexitcode", "$?") : List.of("errorlevel");
    this.words = new WindowsWords(power);
    this.custom = power && shell.contains("{0}");
    this.statements =
        power ? ScriptBlocks.ofPowerShell(text, commands) : ScriptBlocks.ofPrompt(text, commands);
  }

  /** Why the script goes on after a failure of a command and ends well; null when it does not. */
  @Nullable String swallowed(Command command) {
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i).command().equals(command)) {
        return new Run(i).end();
      }
    }
    return null;
  }

  /** What comes after one statement that failed. */
  private final class Run {
    private final int failed;
    private final Statement start;
    private final List<String> status = new ArrayList<>();
    private boolean stopsOnErrors = true;
    private boolean programsThrow;

    /** The catch whose block is gone through because something was thrown. */
    private @Nullable ScriptBlock caught;

    /** Why the failure is lost unless what was put aside ends the script. */
    private @Nullable String lost;

    /** What stands behind {@code ||}, until its line ends. */
    private @Nullable Statement or;

    /** Whether something was found that ends the script with a failure. */
    private boolean ended;

    Run(int failed) {
      this.failed = failed;
      this.start = statements.get(failed);
      status.addAll(shells);
      for (Statement earlier : statements.subList(0, failed)) {
        preference(earlier);
      }
    }

    private void preference(Statement statement) {
      String before = statement.before().toLowerCase(Locale.ROOT);
      if (before.contains("$erroractionpreference")) {
        stopsOnErrors = statement.name().endsWith("stop");
      } else if (before.contains("$psnativecommanduseerroractionpreference")) {
        programsThrow = statement.name().equals("$true");
      }
    }

    @Nullable String end() {
      for (ScriptBlock block : start.blocks()) {
        if (block.isJob()) {
          return "runs in the background";
        }
      }
      boolean cmdlet = power && words.isCmdlet(start.name());
      if (cmdlet && (!stopsOnErrors || words.isQuiet(start))) {
        return "its error does not end the script (ErrorAction)";
      }
      boolean throwing = cmdlet || (programsThrow && stopsOnErrors);
      if (throwing && tried(start) == null) {
        return null;
      }
      int from = throwing ? inCatch(failed) : failed + 1;
      String why = from < 0 ? "its failure is caught" : walk(from);
      boolean open = why == null && !ended;
      if (open && cmdlet) {
        return "its failure is caught";
      }
      if (open && start.blocks().stream().anyMatch(ScriptBlock::isLoop)) {
        return "its failure is lost in a loop";
      }
      return open && custom ? "runs in a shell that need not end with its code" : why;
    }

    private @Nullable String walk(int from) {
      boolean chained = true;
      for (int at = from; at < statements.size() && !ended; at++) {
        Statement next = statements.get(at);
        preference(next);
        if (or != null && !besideOr(next)) {
          return orWhy(or);
        }
        Join join = next.command().join();
        boolean skipped = join == Join.AND && chained;
        chained = chained && join != Join.NEXT && join != Join.START;
        if (skipped) {
          chained = true;
          continue;
        }
        Meaning meaning = meaning(next);
        if (meaning == Meaning.NEVER) {
          continue;
        }
        if (join == Join.PIPE && at == failed + 1) {
          if (!power || words.isProgram(next)) {
            return "its failure is lost in a pipe";
          }
          continue;
        }
        or = join == Join.OR && !power ? next : or;
        int target = jump(next, meaning);
        if (target >= 0) {
          at = target - 1;
          continue;
        }
        String why = does(next, meaning, at);
        if (why != null) {
          return why;
        }
      }
      String why = or == null ? lost : orWhy(or);
      return ended ? null : why;
    }

    private static String orWhy(Statement or) {
      return "its failure is swallowed (|| " + or.name() + ")";
    }

    private boolean besideOr(Statement next) {
      return or != null
          && (next.line() == or.line() || next.blocks().size() > start.blocks().size());
    }

    /** Where {@code goto} goes on; -1 when it is none, or only perhaps gone to. */
    private int jump(Statement next, Meaning meaning) {
      if (power || !next.name().equals("goto") || meaning != Meaning.ALWAYS) {
        return -1;
      }
      String label = next.word(1).startsWith(":") ? next.word(1) : ":" + next.word(1);
      ended = label.equals(":eof");
      for (int i = statements.indexOf(next) + 1; i < statements.size(); i++) {
        if (statements.get(i).name().equals(label)) {
          or = null;
          return i;
        }
      }
      return -1;
    }

    /** What one more statement does to the failure; null when it stands as before. */
    private @Nullable String does(Statement next, Meaning meaning, int at) {
      String before = next.before().toLowerCase(Locale.ROOT).replace(" ", "");
      if (power && before.endsWith("=") && before.startsWith("$")) {
        return assigned(before.substring(0, before.length() - 1), next, meaning);
      }
      WindowsWords.End end = words.end(next, status, stopsOnErrors);
      if (end == WindowsWords.End.WELL) {
        return "its failure is lost before '" + words.shown(next) + "'";
      }
      if (end == WindowsWords.End.THROWS && meaning == Meaning.ALWAYS) {
        int further = inCatch(at);
        if (further < 0) {
          ended = tried(next) == null;
          return null;
        }
        String why = walk(further);
        ended |= why == null;
        return why;
      }
      if (end == WindowsWords.End.FAILS && meaning == Meaning.ALWAYS) {
        ended = true;
        return null;
      }
      return end == WindowsWords.End.NONE && words.isProgram(next) ? overwritten(next) : null;
    }

    /** A program sets the exit code anew; what was put aside before is still known. */
    private @Nullable String overwritten(Statement by) {
      String why =
          "its failure is lost: the script ends with the code of the last program, "
              + by.command().name();
      status.removeAll(shells);
      lost = lost == null ? why : lost;
      return status.isEmpty() ? lost : null;
    }

    /** A variable that is set: to the exit code, or because there is one. */
    private @Nullable String assigned(String variable, Statement next, Meaning meaning) {
      String name =
          variable.endsWith("+") ? variable.substring(0, variable.length() - 1) : variable;
      String value = next.name();
      if (name.endsWith("lastexitcode")) {
        return value.equals("0") ? "its failure is lost: $LASTEXITCODE is set to 0" : null;
      }
      boolean failing = meaning == Meaning.ALWAYS && next.blocks().size() > start.blocks().size();
      if (status.contains(value) || (failing && !value.equals("0") && !value.equals("$true"))) {
        status.add(name);
      } else if (words.isProgram(next)) {
        return overwritten(next);
      }
      return null;
    }

    /** The block of {@code try} that a statement stands in; null when it stands in none. */
    private @Nullable ScriptBlock tried(Statement statement) {
      ScriptBlock innermost = null;
      for (ScriptBlock block : statement.blocks()) {
        innermost = block.isTry() && !isPast(block) ? block : innermost;
      }
      return innermost;
    }

    private boolean isPast(ScriptBlock block) {
      return caught != null && block.equals(caught.after());
    }

    /** The first statement of the catch that takes what a statement throws; -1 for none. */
    private int inCatch(int at) {
      ScriptBlock block = tried(statements.get(at));
      for (int i = at + 1; block != null && i < statements.size(); i++) {
        for (ScriptBlock one : statements.get(i).blocks()) {
          if (one.isCatch() && block.equals(one.after())) {
            caught = one;
            return i;
          }
        }
      }
      return -1;
    }

    /** Whether a statement is reached once the first one failed. */
    private Meaning meaning(Statement next) {
      Meaning worst = Meaning.ALWAYS;
      for (ScriptBlock block : next.blocks()) {
        if (start.blocks().contains(block) || block.equals(caught)) {
          continue;
        }
        ScriptBlock before = block.after();
        boolean other = before != null && start.blocks().contains(before);
        boolean branch = block.head().startsWith("else") || block.isCatch();
        Meaning own = other && branch ? Meaning.NEVER : block.meaning(status);
        worst = own.compareTo(worst) > 0 ? own : worst;
      }
      return worst;
    }
  }
}
