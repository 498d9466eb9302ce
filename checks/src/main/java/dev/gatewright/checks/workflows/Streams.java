package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the programs of a shell do with what they read and write. */
final class Streams {
  /** The files through which steps hand things on. */
  private static final List<String> HANDED =
      List.of("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY", "GITHUB_STATE", "GITHUB_PATH");

  private static final Set<String> PRINTERS = Set.of("echo", "printf");

  /** Programs that write what they read, or a part of it, as it is. */
  private static final Set<String> PASSING =
      Set.of(
          "cat",
          "tee",
          "head",
          "tail",
          "sort",
          "uniq",
          "nl",
          "fold",
          "fmt",
          "column",
          "less",
          "more",
          "jq",
          "yq",
          "xargs",
          "sponge",
          "pv",
          "paste",
          "grep",
          "egrep",
          "envsubst");

  /** Programs that write what they read in another form, which masking does not know. */
  private static final Set<String> CHANGING =
      Set.of(
          "base64", "base32", "rev", "tr", "cut", "sed", "awk", "gawk", "xxd", "od", "hexdump",
          "openssl", "gzip", "perl");

  private Streams() {}

  static boolean prints(String program) {
    return PRINTERS.contains(program);
  }

  static boolean changes(String program) {
    return CHANGING.contains(program);
  }

  /** Whether a program writes what it reads. */
  static boolean passes(String program, Command command) {
    if (program.equals("grep") || program.equals("egrep")) {
      return !has(command, "-q", "-c", "--quiet", "--count", "-sq", "-qs", "-qE", "-Eq", "-qF");
    }
    if (program.equals("openssl")) {
      return has(command, "base64");
    }
    if (program.equals("sed") && has(command, "-i")) {
      return false;
    }
    return PASSING.contains(program) || CHANGING.contains(program);
  }

  static boolean has(Command command, String... options) {
    for (var word : command.words()) {
      for (String option : options) {
        if (word.text().equals(option)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where a command's output goes when it is not the log; null for the log. */
  static @Nullable String target(List<Redirect> redirects) {
    String target = null;
    for (Redirect redirect : redirects) {
      boolean output =
          List.of(">", ">>", ">|", "&>", "&>>", ">&").contains(redirect.operator())
              && redirect.descriptor() != 2;
      if (!output) {
        continue;
      }
      String text = redirect.target().text();
      boolean log = List.of("/dev/stderr", "/dev/stdout", "/dev/tty", "2", "1", "-").contains(text);
      target = log ? null : text;
    }
    return target;
  }

  /** The name of the file through which steps hand things on; null for any other. */
  static @Nullable String handed(String target) {
    for (String name : HANDED) {
      String path = name.toLowerCase(Locale.ROOT).replace("github_", "github.");
      if (target.contains(name) || target.contains("${{ " + path + " }}")) {
        return name;
      }
    }
    return null;
  }

  /** The files that {@code tee} writes beside what it passes on. */
  static List<String> teed(Command command) {
    List<String> files = new ArrayList<>();
    if (command.name().equals("tee")) {
      for (int i = 1; i < command.words().size(); i++) {
        String text = command.words().get(i).text();
        if (!text.startsWith("-")) {
          files.add(text);
        }
      }
    }
    return files;
  }
}
