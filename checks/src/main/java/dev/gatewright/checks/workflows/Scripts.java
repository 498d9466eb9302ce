package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.PowerShellReader;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.ScriptLanguage;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of a step, whichever shell it is written for. */
final class Scripts {
  /** What only runs the program behind it, and changes nothing of what that does. */
  private static final Set<String> FRONTS =
      Set.of("sudo", "env", "command", "exec", "time", "nice", "nohup", "retry");

  private Scripts() {}

  /** The commands of a step in bash, sh or PowerShell; none for other languages. */
  static List<Command> commands(WorkflowFile file, StepSite site) {
    YamlScalar run = site.step().run();
    if (run == null) {
      return List.of();
    }
    if (site.language() == ScriptLanguage.POWERSHELL) {
      return PowerShellReader.read(run.text(), file.yaml().map(run)).commands();
    }
    return site.script().map(ShellScript::commands).orElse(List.of());
  }

  /**
   * The script of a step in a language that is not read, when one of these words stands in it; null
   * otherwise.
   */
  static @Nullable Span hidden(StepSite site, Set<String> words) {
    YamlScalar run = site.step().run();
    ScriptLanguage language = site.language();
    if (run == null
        || language == ScriptLanguage.POSIX_SHELL
        || language == ScriptLanguage.POWERSHELL) {
      return null;
    }
    String text = run.text().toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (holds(text, word)) {
        return run.span();
      }
    }
    return null;
  }

  /** Whether a word stands in a text with no letter or digit beside it. */
  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (before && after) {
        return true;
      }
    }
    return false;
  }

  /** The words of a command as they reach its program, what only runs it taken off. */
  static List<Word> words(Command command) {
    List<Word> words = command.words();
    int start = 0;
    while (start < words.size() && FRONTS.contains(CommandLine.program(words.get(start).text()))) {
      start++;
      while (start < words.size() && isNoProgram(words.get(start).text())) {
        start++;
      }
    }
    return words.subList(start, words.size());
  }

  /** Whether a word behind {@code sudo} or {@code env} is an option or sets a variable. */
  private static boolean isNoProgram(String word) {
    return word.startsWith("-") || word.indexOf('=') > 0;
  }

  /** The texts of words. */
  static List<String> texts(List<Word> words) {
    List<String> texts = new ArrayList<>(words.size());
    for (Word word : words) {
      texts.add(word.text());
    }
    return texts;
  }

  /** The program a command runs, in lower case; empty when there is none. */
  static String program(Command command) {
    List<Word> words = words(command);
    return words.isEmpty() ? "" : CommandLine.program(words.getFirst().text());
  }

  /** A command as it is shown: its words with single spaces. */
  static String shown(Command command) {
    return String.join(" ", texts(command.words()));
  }
}
