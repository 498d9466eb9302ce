package dev.gatewright.checks;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.ShellReader;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.ScriptLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What named tasks of the project do: targets of make and just, scripts of npm, environments of
 * tox, tasks of Task, poe, pdm, rye, hatch and pixi. A name alone is believed only where its task
 * cannot be read, or runs something unknown.
 */
final class ProjectTasks {
  private static final int DEEPEST = 4;

  /** Commands that prove nothing, whatever their task is called. */
  private static final Set<String> IDLE =
      Set.of(
          "echo", "printf", "true", ":", "exit", "mkdir", "rm", "cp", "mv", "cd", "touch", "export",
          "set", "sleep", "pip", "pip3", "test", "[", "[[", "which", "command", "cat", "find");

  private static final Set<String> TOOLS =
      Set.of("uv", "poetry", "pdm", "git", "bandit", "black", "isort", "ruff", "npm", "curl");

  private static final Set<String> IMAGES =
      Set.of("build", "buildx", "push", "pull", "login", "logout", "tag", "info", "version");

  /** Options before a folder whose tasks are run. */
  private static final List<String> FOLDERS = List.of("-C", "--directory", "--prefix", "--cwd");

  private final TaskFiles files;
  private final RepoTree tree;

  /** The settings of tox by the folder they lie in. */
  private final Map<String, ToxFile> toxFiles = new ConcurrentHashMap<>();

  private final NoxFile nox;
  private final TaskHomes homes;
  private final PixiTasks pixi;
  private final TaskfileTasks taskfile;

  private ProjectTasks(RepoTree tree) {
    this.files = new TaskFiles(tree);
    this.tree = tree;
    this.nox = new NoxFile(tree);
    this.homes = new TaskHomes(tree);
    this.pixi = new PixiTasks(tree);
    this.taskfile = new TaskfileTasks(tree);
  }

  /** Those of a repository. */
  static ProjectTasks of(Sights sights) {
    return sights.worked(ProjectTasks.class, () -> new ProjectTasks(sights.tree()));
  }

  /**
   * One thing a task does.
   *
   * @param words the command as the task writes it
   * @param muted why its failure stops nothing; null when it does
   */
  record Done(Set<Duty> duties, String words, @Nullable String muted) {
    Done {
      duties = Set.copyOf(duties);
    }
  }

  /**
   * What a command does that runs tasks by name; null when it runs none that can be read.
   *
   * @param bare the command without runners in front of it
   * @param byName what the names alone say
   * @param folder where it runs, with a slash behind it; empty for the root, null where that is not
   *     written
   */
  @Nullable List<Done> of(List<String> bare, Set<Duty> byName, @Nullable String folder) {
    return of(bare, byName, folder, 0);
  }

  private @Nullable List<Done> of(
      List<String> bare, Set<Duty> byName, @Nullable String start, int depth) {
    if (depth > DEEPEST || !byName.contains(Duty.OPAQUE)) {
      return null;
    }
    String folder = folder(bare, start);
    List<String> lines = folder == null ? null : lines(bare, folder);
    if (folder == null || lines == null) {
      // Of tasks that nothing describes the names say nothing.
      boolean named = mayHold(CommandLine.program(bare.getFirst()), folder);
      String said = String.join(" ", bare);
      return named ? null : List.of(new Done(Set.of(Duty.OPAQUE), said, null));
    }
    List<Done> done = new ArrayList<>();
    boolean unknown = false;
    for (String line : lines) {
      unknown |= line(line, done, folder, depth);
    }
    // What a task publishes is for a person to say, as long as only its name is shown.
    unknown |= done.removeIf(one -> one.duties().contains(Duty.PUBLISH));
    if (unknown) {
      done.add(new Done(named(bare, byName, folder), String.join(" ", bare), null));
    }
    return done;
  }

  /** The lines of all tasks that a command names; null when one of them cannot be read. */
  private @Nullable List<String> lines(List<String> bare, String folder) {
    String program = CommandLine.program(bare.getFirst());
    List<String> rest = bare.subList(1, bare.size());
    if (program.equals("tox") || program.equals("nox")) {
      return program.equals("tox")
          ? tox(folder).commands(rest)
          : folder.isEmpty() ? nox.commands(rest) : null;
    }
    List<String> names = new ArrayList<>();
    for (String word : rest) {
      boolean value = !names.isEmpty() || rest.indexOf(word) > 0;
      if (value && FOLDERS.contains(rest.get(Math.max(0, rest.indexOf(word) - 1)))) {
        continue;
      }
      boolean plain = !word.startsWith("-") && word.indexOf('=') < 0;
      if (plain && !word.equals("run") && !word.equals("run-script")) {
        names.add(word);
      }
    }
    boolean several = List.of("make", "gmake", "just", "task").contains(program);
    List<String> all = new ArrayList<>();
    for (String name : several ? names : names.subList(0, Math.min(1, names.size()))) {
      List<String> lines = task(program, folder, name);
      if (lines == null) {
        return null;
      }
      all.addAll(lines);
    }
    return names.isEmpty() ? null : all;
  }

  /** What the names say of the environments or sessions that are run. */
  private Set<Duty> named(List<String> bare, Set<Duty> byName, @Nullable String folder) {
    String program = CommandLine.program(bare.getFirst());
    List<String> rest = bare.subList(1, bare.size());
    List<String> names =
        switch (program) {
          case "tox" -> folder == null ? null : tox(folder).environments(rest);
          case "nox" -> nox.asked(rest);
          default -> null;
        };
    return names == null
        ? byName
        : CommandDuties.of(
            List.of(program, program.equals("tox") ? "-e" : "-s", String.join(",", names)));
  }

  private ToxFile tox(String folder) {
    return toxFiles.computeIfAbsent(folder, one -> new ToxFile(tree, one));
  }

  /** The folder whose tasks are meant; null when that is not written, or not followed. */
  private @Nullable String folder(List<String> bare, @Nullable String start) {
    String folder = start;
    boolean tox = CommandLine.program(bare.getFirst()).equals("tox");
    for (int i = 1; i < bare.size(); i++) {
      if (tox && bare.get(i).equals("--")) {
        break;
      }
      String settings = tox ? ToxFile.named(bare, i) : null;
      if (settings != null) {
        return folder == null ? null : settingsOfTox(folder, settings);
      }
      String word = bare.get(i);
      int sign = word.indexOf('=');
      String option = sign < 0 ? word : word.substring(0, sign);
      if (List.of("-f", "--file", "--makefile", "-w", "--workspace").contains(option)) {
        return null;
      }
      if (FOLDERS.contains(option)) {
        String value =
            sign < 0 ? i + 1 < bare.size() ? bare.get(i + 1) : "" : word.substring(sign + 1);
        folder = folder == null ? null : TaskHomes.below(folder, value);
      }
    }
    return folder;
  }

  /** The folder of the settings that tox is told to take; null where it takes others there. */
  private @Nullable String settingsOfTox(String start, String settings) {
    int slash = settings.lastIndexOf('/');
    String folder = TaskHomes.below(start, settings.substring(0, slash + 1));
    boolean same =
        folder != null && tox(folder).path().equals(folder + settings.substring(slash + 1));
    return same ? folder : null;
  }

  /** Whether the name alone may say what a program runs: sessions and environments have habits. */
  private boolean mayHold(String program, @Nullable String folder) {
    boolean root = folder != null && folder.isEmpty();
    if (folder != null && program.equals("tox") && (root || tox(folder).isThere())) {
      return tox(folder).isThere();
    }
    return (program.equals("tox") || program.equals("nox")) && homes.mayHold(program, root);
  }

  private @Nullable List<String> task(String program, String folder, String name) {
    return switch (program) {
      case "make", "gmake" -> files.make(folder, name);
      case "just" -> files.just(folder, name);
      case "npm", "pnpm", "yarn", "bun" -> files.npm(folder, name.equals("t") ? "test" : name);
      case "task" -> taskfile.lines(folder, name);
      case "pixi" -> folder.isEmpty() ? pixi.lines(name) : null;
      case "pdm" -> folder.isEmpty() ? files.pyproject("tool", "pdm", "scripts", name) : null;
      case "rye" -> folder.isEmpty() ? files.pyproject("tool", "rye", "scripts", name) : null;
      case "poe" -> !folder.isEmpty() ? null : files.pyproject("tool", "poe", "tasks", name);
      case "hatch" -> {
        if (!folder.isEmpty()) {
          yield null;
        }
        int colon = name.indexOf(':');
        String environment = colon < 0 ? "default" : name.substring(0, colon);
        String script = name.substring(colon + 1);
        yield files.pyproject("tool", "hatch", "envs", environment, "scripts", script);
      }
      default -> null;
    };
  }

  /** Adds what a line does; true when it runs something unknown. */
  private boolean line(String written, List<Done> into, String folder, int depth) {
    String line = written;
    boolean heeded = true;
    while (!line.isEmpty() && "@-+".indexOf(line.charAt(0)) >= 0) {
      heeded &= line.charAt(0) != '-';
      line = line.substring(1).strip();
    }
    if (line.startsWith("#")) {
      return false;
    }
    SourceText source = SourceText.of(line);
    if (!(ShellReader.read(source) instanceof Parsed.Ok<ShellScript> ok)) {
      return true;
    }
    List<Command> commands = ok.value().commands();
    StepFailure failure = new StepFailure(line, commands, ScriptLanguage.POSIX_SHELL, "sh -e {0}");
    boolean unknown = false;
    for (int i = 0; i < commands.size(); i++) {
      failure.pass(i);
      List<String> words = StepActs.texts(commands.get(i));
      String why = heeded ? failure.swallowed(i) : "its failure is passed over (-)";
      unknown |= command(words, why, into, folder, depth);
    }
    return unknown;
  }

  private boolean command(
      List<String> words, @Nullable String muted, List<Done> into, String folder, int depth) {
    List<String> bare = StepActs.bare(words);
    if (bare.isEmpty() || IDLE.contains(CommandLine.program(bare.getFirst()))) {
      return false;
    }
    String why = muted == null ? Lenience.of(bare) : muted;
    Set<Duty> does = CommandDuties.of(bare);
    List<Done> opened = of(bare, does, folder, depth + 1);
    if (opened != null) {
      boolean unknown = false;
      for (Done one : opened) {
        unknown |= one.duties().contains(Duty.OPAQUE);
        into.add(new Done(one.duties(), one.words(), why == null ? one.muted() : why));
      }
      return unknown;
    }
    if (!does.isEmpty() && !does.contains(Duty.OPAQUE)) {
      into.add(new Done(does, String.join(" ", words), why));
    }
    return does.contains(Duty.OPAQUE) || (does.isEmpty() && !known(bare));
  }

  /** Whether a command that does nothing asked for is of a tool that is known. */
  private static boolean known(List<String> bare) {
    if (CommandDuties.runNothing(bare)) {
      return true;
    }
    String program = CommandLine.program(bare.getFirst());
    String first = CommandDuties.first(bare.subList(1, bare.size()));
    // What services of a Compose file do when they come up stands elsewhere.
    return program.equals("docker") ? IMAGES.contains(first) : TOOLS.contains(program);
  }
}
