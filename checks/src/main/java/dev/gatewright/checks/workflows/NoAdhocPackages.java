package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Set;

/** {@code workflows/no-adhoc-packages}: packages come from a lock file and not from a command. */
final class NoAdhocPackages implements ScriptRule {
  private static final Set<String> NPM_INSTALL =
      Set.of("install", "i", "in", "ins", "inst", "insta", "instal", "isnt", "add");

  private static final Set<String> TAKES_VALUE =
      Set.of(
          "--prefix",
          "-C",
          "--dir",
          "--cwd",
          "--registry",
          "-w",
          "--workspace",
          "--filter",
          "-F",
          "--cache",
          "--cache-folder",
          "--userconfig",
          "--globalconfig",
          "--loglevel",
          "--omit",
          "--include",
          "--tag",
          "--modules-folder",
          "--source",
          "-s",
          "-i",
          "--install-dir",
          "-n",
          "--bindir",
          "-g",
          "--file",
          "--group",
          "--gemfile");

  private static final Set<String> HIDDEN = Set.of("npm", "yarn", "pnpm", "bun", "gem", "bundle");

  @Override
  public String id() {
    return "workflows/no-adhoc-packages";
  }

  @Override
  public String proved() {
    return "No step installs a package of JavaScript or Ruby that no lock file names";
  }

  @Override
  public String message() {
    return "A step installs a package that no lock file names";
  }

  @Override
  public String fix() {
    return "Name the package in a manifest with a lock file and install from that: npm ci, yarn"
        + " install --immutable, pnpm install --frozen-lockfile, bundle install.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      Span hidden = Scripts.hidden(site, HIDDEN);
      if (hidden != null) {
        notes.unseen(hidden, "a script in a language that is not read names a package tool");
      }
      for (Command command : Scripts.commands(file, site)) {
        List<String> words = Scripts.texts(Scripts.words(command));
        if (!words.isEmpty() && isAdhoc(words)) {
          notes.found(Scripts.shown(command), command.span());
        }
      }
    }
  }

  private static boolean isAdhoc(List<String> words) {
    String program = CommandLine.program(words.getFirst());
    boolean ruby = program.equals("gem") || program.equals("bundle");
    int verb = plain(words, 1, ruby);
    String does = verb < words.size() ? words.get(verb) : "";
    boolean installs =
        switch (program) {
          case "npm" -> NPM_INSTALL.contains(does);
          case "pnpm", "bun" -> does.equals("add") || does.equals("install") || does.equals("i");
          case "yarn" -> does.equals("add") || (does.equals("global") && adds(words, verb));
          case "gem" -> does.equals("install") || does.equals("i");
          case "bundle" -> does.equals("add");
          default -> false;
        };
    if (!installs) {
      return false;
    }
    int from = does.equals("global") ? plain(words, verb + 1, ruby) : verb;
    for (int i = plain(words, from + 1, ruby); i < words.size(); i = plain(words, i + 1, ruby)) {
      if (!isLocal(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean adds(List<String> words, int global) {
    int next = plain(words, global + 1, false);
    return next < words.size() && words.get(next).equals("add");
  }

  /** The index of the next word that is neither an option nor the value of one. */
  private static int plain(List<String> words, int from, boolean ruby) {
    int i = from;
    while (i < words.size() && words.get(i).startsWith("-")) {
      // -g is --global to npm and takes a file to gem.
      boolean flag = words.get(i).equals("-g") && !ruby;
      i += TAKES_VALUE.contains(words.get(i)) && !flag ? 2 : 1;
    }
    return i;
  }

  /** Whether a word names a file or folder at hand: what was checked out, or built before. */
  private static boolean isLocal(String word) {
    return word.startsWith("./")
        || word.startsWith("../")
        || word.startsWith("/")
        || word.startsWith("~/")
        || word.startsWith("file:")
        || word.startsWith("link:")
        || word.equals(".")
        || word.equals("..")
        || word.endsWith(".tgz")
        || word.endsWith(".gem");
  }
}
