package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.Word;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the commands of a script that fetch what is run without a test between. */
final class FetchedRuns {
  private static final Set<String> FETCHERS =
      Set.of(
          "curl",
          "wget",
          "iwr",
          "irm",
          "invoke-webrequest",
          "invoke-restmethod",
          "start-bitstransfer");

  private static final Set<String> SHELLS =
      Set.of("bash", "sh", "zsh", "dash", "ksh", "pwsh", "powershell");

  private static final Set<String> LANGUAGES =
      Set.of("python", "python3", "perl", "ruby", "node", "php", "deno");

  private static final Set<String> RUNS_TEXT = Set.of("eval", "iex", "invoke-expression");
  private static final Set<String> RUNS_FILE = Set.of("source", ".", "exec");

  private static final Set<String> TESTS =
      Set.of(
          "sha256sum",
          "sha512sum",
          "sha1sum",
          "shasum",
          "b2sum",
          "gpg",
          "gpgv",
          "cosign",
          "minisign",
          "slsa-verifier",
          "get-filehash",
          "signify",
          "rekor-cli",
          "sigstore");

  private final List<Command> commands;

  FetchedRuns(List<Command> commands) {
    this.commands = commands;
  }

  /** The commands that fetch, in the order of the script. */
  List<Command> all() {
    Set<Command> found = new LinkedHashSet<>();
    Map<String, Command> files = new HashMap<>();
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      if (tests(command)) {
        files.clear();
      }
      piped(i, found);
      substituted(command, found);
      ran(command, files, found);
      if (fetches(command)) {
        String file = target(command);
        if (!file.isEmpty()) {
          files.put(file, command);
        }
      }
    }
    return List.copyOf(found);
  }

  /** {@code curl … | sh}: a program that takes what it runs from the pipe. */
  private void piped(int at, Set<Command> found) {
    if (!readsProgram(commands.get(at))) {
      return;
    }
    int pipeline = commands.get(at).pipeline();
    for (int i = at - 1; i >= 0; i--) {
      Command before = commands.get(i);
      if (before.pipeline() == pipeline
          && before.depth() == commands.get(at).depth()
          && fetches(before)) {
        found.add(before);
      }
    }
  }

  /** {@code bash <(curl …)}, {@code sh -c "$(curl …)"}, {@code eval "$(curl …)"}. */
  private void substituted(Command command, Set<Command> found) {
    String program = Scripts.program(command);
    List<Word> words = Scripts.words(command);
    for (int i = 1; i < words.size(); i++) {
      for (Part part : words.get(i).parts()) {
        if (part instanceof Part.Substitution(String written, boolean _, var span)) {
          boolean file = written.startsWith("<(") || written.startsWith(">(");
          boolean runs =
              file
                  ? (SHELLS.contains(program) || RUNS_FILE.contains(program)) && i < 3
                  : RUNS_TEXT.contains(program)
                      || (SHELLS.contains(program) && words.get(i - 1).text().endsWith("c"));
          for (Command inner : commands) {
            if (runs && span.covers(inner.span()) && fetches(inner)) {
              found.add(inner);
            }
          }
        }
      }
    }
    if (RUNS_TEXT.contains(program) || program.isEmpty()) {
      return;
    }
    downloaded(command, found);
  }

  /** {@code (New-Object Net.WebClient).DownloadString('…')} beside {@code iex}. */
  private void downloaded(Command command, Set<Command> found) {
    String first = command.words().getFirst().text().toLowerCase(Locale.ROOT);
    if (!first.startsWith(".downloadstring")) {
      return;
    }
    for (Command other : commands) {
      if (RUNS_TEXT.contains(Scripts.program(other)) && near(other, command)) {
        found.add(command);
      }
    }
  }

  private static boolean near(Command one, Command other) {
    return Math.abs(one.span().line() - other.span().line()) <= 2;
  }

  /** A file that was fetched before, and is run now. */
  private void ran(Command command, Map<String, Command> files, Set<Command> found) {
    List<String> words = Scripts.texts(Scripts.words(command));
    if (words.isEmpty()) {
      return;
    }
    String program = Scripts.program(command);
    Command direct = files.get(bare(words.getFirst()));
    if (direct != null) {
      found.add(direct);
    }
    boolean runs =
        SHELLS.contains(program) || LANGUAGES.contains(program) || RUNS_FILE.contains(program);
    for (int i = 1; runs && i < words.size(); i++) {
      if (!words.get(i).startsWith("-")) {
        Command fetched = files.get(bare(words.get(i)));
        if (fetched != null) {
          found.add(fetched);
        }
        return;
      }
    }
  }

  /** Whether a program runs what it reads, because no script and no text is named. */
  private static boolean readsProgram(Command command) {
    String program = Scripts.program(command);
    if (RUNS_TEXT.contains(program)) {
      return true;
    }
    boolean shell = SHELLS.contains(program);
    if (!shell && !LANGUAGES.contains(program)) {
      return false;
    }
    List<String> words = Scripts.texts(Scripts.words(command));
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-") || word.equals("-s") || word.equals("--") || word.equals("/dev/stdin")) {
        return true;
      }
      if (!word.startsWith("-") || isGiven(word, shell)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an option brings the program itself: {@code -c TEXT}, {@code -m MODULE}, … */
  private static boolean isGiven(String option, boolean shell) {
    return shell
        ? option.equals("-c") || option.toLowerCase(Locale.ROOT).startsWith("-file")
        : option.length() > 1 && "cmenprMEf".indexOf(option.charAt(1)) >= 0;
  }

  /** Whether a command fetches something that may be another thing tomorrow. */
  private static boolean fetches(Command command) {
    if (!FETCHERS.contains(Scripts.program(command))) {
      return false;
    }
    for (Word word : command.words()) {
      if (word.text().contains("://") && named(word.text())) {
        return false;
      }
    }
    return true;
  }

  /** Whether an address names the commit of what lies there, on a host that keeps to it. */
  private static boolean named(String url) {
    if (!url.contains("githubusercontent.com/") && !url.contains("github.com/")) {
      return false;
    }
    for (String part : url.split("/", -1)) {
      if (part.length() == 40 && part.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean tests(Command command) {
    List<String> words = Scripts.texts(Scripts.words(command));
    String program = Scripts.program(command);
    boolean attestation = program.equals("gh") && words.contains("attestation");
    boolean digest =
        program.equals("openssl") && (words.contains("dgst") || words.contains("-verify"));
    boolean keys = program.equals("gpg") && !words.contains("--verify");
    return (TESTS.contains(program) && !keys) || attestation || digest;
  }

  /** The file a command fetches to; empty when it is none or not known. */
  private static String target(Command command) {
    for (Redirect redirect : command.redirects()) {
      if (redirect.operator().equals(">")) {
        return bare(redirect.target().text());
      }
    }
    List<String> words = Scripts.texts(command.words());
    String url = "";
    boolean kept = Scripts.program(command).equals("wget");
    List<String> outputs = List.of("-o", "--output", "-O", "--output-document", "-outfile");
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean wget = Scripts.program(command).equals("wget");
      boolean letters = word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-';
      char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
      boolean output =
          outputs.contains(word.toLowerCase(Locale.ROOT))
              || outputs.contains(word)
              || (letters && last == (wget ? 'O' : 'o'));
      if (wget && letters && word.endsWith("O-")) {
        return "";
      }
      if (!wget && (word.equals("--remote-name") || (letters && last == 'O'))) {
        kept = true;
      } else if (output && i + 1 < words.size()) {
        return bare(words.get(i + 1));
      } else if (word.startsWith("--output=") || word.startsWith("--output-document=")) {
        return bare(word.substring(word.indexOf('=') + 1));
      } else if (word.contains("://")) {
        url = word;
      }
    }
    return kept && !url.isEmpty() ? bare(url.substring(url.lastIndexOf('/') + 1)) : "";
  }

  private static String bare(String word) {
    String path = word.startsWith("./") ? word.substring(2) : word;
    return path.equals("-") || path.startsWith("/dev/") ? "" : path;
  }
}
