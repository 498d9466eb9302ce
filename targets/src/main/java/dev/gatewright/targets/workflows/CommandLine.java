package dev.gatewright.targets.workflows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A command without the runners in front of it: {@code uv run pytest -q} is {@code pytest -q}. */
public final class CommandLine {
  private static final Set<String> PLAIN =
      Set.of(
          "sudo",
          "time",
          "exec",
          "command",
          "nice",
          "nohup",
          "xvfb-run",
          "call",
          "env",
          "npx",
          "bunx",
          "pnpx",
          "uvx",
          "stdbuf",
          "winpty",
          "xargs");

  private static final Set<String> WITH_RUN =
      Set.of(
          "uv",
          "poetry",
          "pdm",
          "rye",
          "pipenv",
          "pipx",
          "pixi",
          "conda",
          "mamba",
          "micromamba",
          "coverage",
          "hatch");

  private static final Set<String> TAKES_VALUE =
      Set.of(
          "--with",
          "--with-editable",
          "-w",
          "--no-group",
          "--no-extra",
          "--default-index",
          "--index-url",
          "--config-file",
          "--manifest-path",
          "--extra",
          "--group",
          "--python",
          "-p",
          "--package",
          "--directory",
          "--project",
          "--spec",
          "--env-file",
          "--with-requirements",
          "--only-group",
          "-n",
          "--name",
          "-C",
          "--source",
          "--rcfile",
          "--index",
          "-W",
          "-X",
          "-P",
          "-L",
          "-I",
          "--from",
          "-e",
          "--environment");

  private CommandLine() {}

  /** The words from the program that does the work on; empty when nothing is left. */
  public static List<String> bare(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    for (int turn = 0; turn < 8 && !rest.isEmpty(); turn++) {
      int drop = runner(rest);
      if (drop == 0) {
        return rest;
      }
      rest = new ArrayList<>(rest.subList(Math.min(drop, rest.size()), rest.size()));
    }
    return rest;
  }

  /** The program: the last part of its path in lower case, without {@code .exe}. */
  public static String program(String word) {
    String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".exe") ? lower.substring(0, lower.length() - 4) : lower;
  }

  /** How many words at the front only run what follows. */
  private static int runner(List<String> words) {
    String program = program(words.getFirst());
    String next = words.size() > 1 ? words.get(1) : "";
    if (PLAIN.contains(program)) {
      return options(words, 1);
    }
    if (program.equals("timeout")) {
      return options(words, 1) + 1;
    }
    if (WITH_RUN.contains(program) && next.equals("run")) {
      boolean hatch = program.equals("hatch");
      return hatch ? 0 : options(words, 2);
    }
    if (program.equals("coverage") || program.equals("uv")) {
      boolean tool = next.equals("tool") && words.size() > 2 && words.get(2).equals("run");
      return program.equals("uv") && tool ? options(words, 3) : 0;
    }
    if (List.of("pnpm", "yarn", "bundle").contains(program)
        && List.of("exec", "dlx").contains(next)) {
      return options(words, 2);
    }
    if (program.equals("mise") && List.of("exec", "x").contains(next)) {
      return words.indexOf("--") + 1;
    }
    if (program.equals("nix") && List.of("develop", "shell").contains(next)) {
      return Math.max(words.indexOf("-c"), words.indexOf("--command")) + 1;
    }
    boolean python =
        program.startsWith("python") || program.equals("py") || program.equals("pypy3");
    return python || program.equals("-m") ? module(words) : 0;
  }

  /** {@code python -m} with the options between them; 0 when a script follows. */
  private static int module(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("-m")) {
        return i + 1;
      }
      if (i > 0 && !words.get(i).startsWith("-")) {
        return 0;
      }
    }
    return 0;
  }

  /** The index of the first word that is neither an option, nor its value, nor NAME=value. */
  private static int options(List<String> words, int from) {
    int i = from;
    while (i < words.size()) {
      String word = words.get(i);
      if (word.equals("--")) {
        return i + 1;
      }
      int equals = word.indexOf('=');
      // name==1.2 is a tool in a version, and sets no variable.
      boolean assignment = equals > 0 && !word.startsWith("-") && !word.startsWith("==", equals);
      if (word.equals("-m") || (!word.startsWith("-") && !assignment)) {
        return i;
      }
      i += TAKES_VALUE.contains(word) ? 2 : 1;
    }
    return i;
  }
}
