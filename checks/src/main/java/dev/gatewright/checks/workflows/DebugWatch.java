package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.workflows.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Watches a script for tracing and for programs that tell what they send. */
final class DebugWatch {
  /** Options with which a program prints what it sends, its headers or its settings. */
  private static final Map<String, List<String>> TELLING =
      Map.of(
          "curl", List.of("-v", "--verbose", "--trace", "--trace-ascii"),
          "wget", List.of("-d", "--debug"),
          "http", List.of("-v", "--verbose"),
          "twine", List.of("--verbose"),
          "uv", List.of("-v", "-vv", "--verbose"),
          "poetry", List.of("-vv", "-vvv"),
          "aws", List.of("--debug"),
          "az", List.of("--debug"),
          "npm", List.of("--verbose", "--loglevel=silly", "-ddd"),
          "kubectl", List.of("-v=8", "-v=9", "--v=8", "--v=9"));

  private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "ksh");

  private final Held held;
  private boolean traced;
  private boolean told;

  /** Whether commands were traced that another file or text brought along. */
  private boolean brought;

  private @Nullable Span since;

  /**
   * A watch over one script.
   *
   * @param held what the step can reach
   * @param shell how its shell is called, where that says that commands are traced; else null
   */
  DebugWatch(Held held, @Nullable Span shell) {
    this.held = held;
    this.traced = shell != null;
    this.since = shell;
  }

  /** Looks at one command and the secrets in its words. */
  void see(Command command, Flow seen, List<Leak> leaks) {
    List<String> words = new ArrayList<>();
    for (Word word : command.words()) {
      words.add(word.text());
    }
    if (command.name().equals("set")) {
      set(command, words);
      return;
    }
    if (traced && !seen.isEmpty()) {
      leaks.add(leak(Leak.Kind.TRACED, command, seen.secrets()));
      told = true;
    }
    brought |= traced && List.of(".", "source", "eval").contains(command.name());
    List<String> bare = CommandLine.bare(words);
    if (bare.isEmpty()) {
      return;
    }
    String program = CommandLine.program(bare.getFirst());
    boolean shell = SHELLS.contains(CommandLine.program(words.getFirst()));
    if (shell && words.size() > 1 && flags(words.get(1), 'x') && !own().isEmpty()) {
      leaks.add(leak(Leak.Kind.TRACED, command, own()));
    }
    List<String> options = TELLING.getOrDefault(program, List.of());
    for (String word : bare) {
      boolean merged = program.equals("curl") && flags(word, 'v');
      if (options.contains(word) || merged) {
        Set<String> told = seen.isEmpty() && uploads(bare) ? own() : seen.secrets();
        if (!told.isEmpty()) {
          leaks.add(leak(Leak.Kind.TOLD, command, told));
        }
        return;
      }
    }
  }

  /** Tools that take what they send from the environment, where no word shows it. */
  private static boolean uploads(List<String> bare) {
    return bare.contains("upload") || bare.contains("publish");
  }

  /** What was traced to the end, though no word of a command held a secret. */
  void end(List<Leak> leaks) {
    if (since != null && (traced || brought) && !told && !own().isEmpty()) {
      leaks.add(new Leak(Leak.Kind.TRACED, "commands are traced", "", since, false, own()));
    }
  }

  private void set(Command command, List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean named = i + 1 < words.size() && words.get(i + 1).equals("xtrace");
      if (flags(word, 'x') || (word.startsWith("-") && named)) {
        traced = true;
        since = since == null ? command.span() : since;
      } else if (word.equals("+x") || (word.startsWith("+") && named)) {
        traced = false;
      }
    }
  }

  private static boolean flags(String word, char flag) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && word.charAt(1) != '-'
        && word.length() <= 8
        && word.indexOf(flag) > 0;
  }

  /** The secrets in variables of the step, but for the token of the run. */
  private Set<String> own() {
    Set<String> all = new TreeSet<>();
    held.variables().values().forEach(all::addAll);
    all.remove(Held.RUN_TOKEN);
    return all;
  }

  private static Leak leak(Leak.Kind kind, Command command, Set<String> secrets) {
    return new Leak(kind, ScriptFlow.text(command), "", command.span(), false, secrets);
  }
}
