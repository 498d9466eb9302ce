package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Word;
import dev.gatewright.targets.workflows.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The packages that a command of pip, pipx or uv installs. */
final class PythonInstall {
  private static final Set<String> TAKES_VALUE =
      Set.of(
          "-i",
          "--index-url",
          "--extra-index-url",
          "--index",
          "--default-index",
          "-f",
          "--find-links",
          "-t",
          "--target",
          "--prefix",
          "--root",
          "--python",
          "-p",
          "--platform",
          "--python-version",
          "--implementation",
          "--abi",
          "--only-binary",
          "--no-binary",
          "--cache-dir",
          "--timeout",
          "--retries",
          "--proxy",
          "--log",
          "--report",
          "--src",
          "--upgrade-strategy",
          "--trusted-host",
          "--progress-bar",
          "--pip-args",
          "--suffix",
          "--with-executables-from",
          "-C",
          "--config-settings",
          "--refresh-package",
          "--index-strategy",
          "--torch-backend",
          "--group",
          "--extra");

  /** Options that hand over versions from elsewhere. */
  private static final Set<String> PINS =
      Set.of(
          "-c",
          "--constraint",
          "--constraints",
          "--overrides",
          "--require-hashes",
          "--exclude-newer",
          "--no-index");

  private PythonInstall() {}

  /** The words that name packages to fetch; none for any other command. */
  static List<Word> packages(List<Word> words) {
    int from = start(words);
    boolean one = from > 0 && runsOne(words, from);
    List<Word> packages = new ArrayList<>();
    for (int i = from; from > 0 && i < words.size(); i++) {
      String word = words.get(i).text();
      if (PINS.contains(before(word))) {
        return List.of();
      }
      if (isFile(word)) {
        i += word.contains("=") || (word.startsWith("-r") && word.length() > 2) ? 0 : 1;
      } else if (word.startsWith("-")) {
        i += TAKES_VALUE.contains(word) ? 1 : 0;
      } else if (!isLocal(word)) {
        packages.add(words.get(i));
      }
      if (one && !packages.isEmpty()) {
        return packages;
      }
    }
    return packages;
  }

  private static String before(String word) {
    int equals = word.indexOf('=');
    return word.startsWith("-") && equals > 0 ? word.substring(0, equals) : word;
  }

  /** Options with a file or a folder: what is at hand is a matter of its own. */
  private static boolean isFile(String word) {
    String option = before(word);
    return option.equals("--requirement")
        || option.equals("--requirements")
        || (option.startsWith("-r") && !option.startsWith("--"))
        || option.equals("-e")
        || option.equals("--editable");
  }

  /** The index of the first word behind the verb; 0 when the command installs nothing. */
  private static int start(List<Word> words) {
    if (words.isEmpty()) {
      return 0;
    }
    String program = CommandLine.program(words.getFirst().text());
    if (program.startsWith("python") || program.equals("py")) {
      int module = is(words, 1, "-m") ? 1 : is(words, 2, "-m") ? 2 : 0;
      return module > 0 && (is(words, module + 1, "pip") || is(words, module + 1, "pipx"))
          ? verb(words, module + 2, text(words, module + 1))
          : 0;
    }
    if (program.equals("uv")) {
      return is(words, 1, "pip")
          ? verb(words, 2, "pip")
          : is(words, 1, "tool") ? verb(words, 2, "pipx") : 0;
    }
    if (program.equals("uvx")) {
      return 1;
    }
    boolean pip = program.equals("pip") || program.startsWith("pip3") || program.startsWith("pip2");
    return pip ? verb(words, 1, "pip") : program.equals("pipx") ? verb(words, 1, "pipx") : 0;
  }

  private static int verb(List<Word> words, int from, String program) {
    int i = from;
    while (i < words.size() && words.get(i).text().startsWith("-")) {
      i += TAKES_VALUE.contains(words.get(i).text()) ? 2 : 1;
    }
    boolean runs = program.equals("pipx") && is(words, i, "run");
    return is(words, i, "install") || runs ? i + 1 : 0;
  }

  /** Whether the words behind the first package are for the tool that is run. */
  private static boolean runsOne(List<Word> words, int from) {
    return from == 1 || is(words, from - 1, "run");
  }

  private static boolean is(List<Word> words, int index, String text) {
    return text(words, index).equals(text);
  }

  private static String text(List<Word> words, int index) {
    return index < words.size() ? words.get(index).text() : "";
  }

  /** Whether nothing of the name is written out. */
  static boolean isOpen(Word word) {
    return !word.isConstant()
        && (word.text().startsWith("$") || word.text().startsWith("%"))
        && !word.text().contains("==");
  }

  /** Whether a requirement is bound to one version, one commit or one file. */
  static boolean isPinned(String word) {
    if (word.contains("git+") || word.contains("://")) {
      return word.contains("#sha256=") || word.contains("--hash=") || atCommit(word);
    }
    int equals = word.indexOf("==");
    if (equals > 0) {
      return !word.endsWith("*");
    }
    // uvx takes name@version.
    int at = word.indexOf('@');
    return at > 0 && at + 1 < word.length() && Character.isDigit(word.charAt(at + 1));
  }

  private static boolean atCommit(String word) {
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      digits = Character.digit(word.charAt(i), 16) < 0 ? 0 : digits + 1;
      if (digits == 40) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocal(String word) {
    boolean address = word.contains("://");
    return !address
        && (word.startsWith(".")
            || word.startsWith("/")
            || word.startsWith("~/")
            || word.contains("/")
            || word.contains("\\")
            || word.endsWith(".whl")
            || word.endsWith(".tar.gz")
            || word.contains(".whl["));
  }
}
