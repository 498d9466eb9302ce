package dev.gatewright.checks;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlLimits;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tasks of Task, in the first of the files it looks for. */
final class TaskfileTasks {
  /** In the order of Task. */
  private static final List<String> FILES =
      List.of(
          "Taskfile.yml",
          "taskfile.yml",
          "Taskfile.yaml",
          "taskfile.yaml",
          "Taskfile.dist.yml",
          "taskfile.dist.yml",
          "Taskfile.dist.yaml",
          "taskfile.dist.yaml");

  /** What may leave a task out in a run. */
  private static final List<String> CONDITIONS = List.of("status", "platforms", "if");

  private static final Set<String> PARTS =
      Set.of(
          "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac",
          "}", "set");

  private final RepoTree tree;

  TaskfileTasks(RepoTree tree) {
    this.tree = tree;
  }

  /** The commands of a task, those it depends on first; null when it is not written plainly. */
  @Nullable List<String> lines(String folder, String task) {
    YamlMapping root = root(folder).orElse(null);
    YamlNode found = root == null ? null : root.path("tasks", task).orElse(null);
    if (root == null || found == null) {
      return null;
    }
    boolean strict = root.get("set").isPresent();
    if (!(found instanceof YamlMapping table)) {
      return commands(found, "", strict);
    }
    if (CONDITIONS.stream().anyMatch(condition -> table.get(condition).isPresent())) {
      return null;
    }
    List<String> before = needed(table.get("deps").orElse(null));
    YamlNode written = table.get("cmds").or(() -> table.get("cmd")).orElse(null);
    List<String> own =
        written == null
            ? List.of()
            : commands(written, passedOver(table), strict || table.get("set").isPresent());
    if (before == null || own == null) {
      return null;
    }
    List<String> all = new ArrayList<>(before);
    all.addAll(own);
    return all;
  }

  /** The sign before a line whose failure is passed over, as make writes it. */
  private static String passedOver(YamlMapping table) {
    YamlNode ignored = table.get("ignore_error").orElse(null);
    boolean heeded = ignored == null || (ignored instanceof YamlScalar word && word.isFalse());
    return heeded ? "" : "-";
  }

  private static @Nullable List<String> needed(@Nullable YamlNode tasks) {
    List<String> lines = new ArrayList<>();
    for (YamlNode one : tasks instanceof YamlSequence list ? list.items() : List.<YamlNode>of()) {
      String name = one instanceof YamlScalar word ? word.text() : called(one);
      if (name == null) {
        return null;
      }
      lines.add("task " + name);
    }
    return tasks == null || tasks instanceof YamlSequence ? lines : null;
  }

  private static @Nullable List<String> commands(YamlNode node, String sign, boolean strict) {
    List<YamlNode> written = node instanceof YamlSequence list ? list.items() : List.of(node);
    List<String> lines = new ArrayList<>();
    for (YamlNode one : written) {
      String line = one instanceof YamlScalar word ? sign + word.text() : command(one, sign);
      List<String> each = line == null ? null : strict ? List.of(line) : each(line);
      if (each == null) {
        return null;
      }
      lines.addAll(each);
    }
    return lines;
  }

  /**
   * The lines of a command. Task goes on after a line that fails, unless it is told otherwise, so
   * that only the last one counts. Null where lines belong together.
   */
  private static @Nullable List<String> each(String command) {
    List<String> lines = command.strip().lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() > 1 && !lines.stream().allMatch(TaskfileTasks::alone)) {
      return null;
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean heeded = i == lines.size() - 1 && !command.startsWith("-");
      all.add((heeded ? "" : "-") + lines.get(i).strip());
    }
    return all;
  }

  /** Whether a line is a command of its own, and no part of a loop or of a longer one. */
  private static boolean alone(String line) {
    String first = line.strip().split("[\\s;]", 2)[0];
    return !line.endsWith("\\")
        && !line.contains("<<")
        && !line.contains("{")
        && !PARTS.contains(first);
  }

  /** A command with settings of its own; null when it is not written plainly. */
  private static @Nullable String command(YamlNode node, String sign) {
    if (!(node instanceof YamlMapping table) || table.get("for").isPresent()) {
      return null;
    }
    for (String condition : CONDITIONS) {
      if (table.get(condition).isPresent()) {
        return null;
      }
    }
    String own = sign.isEmpty() ? passedOver(table) : sign;
    String task = called(table);
    String line =
        task != null ? "task " + task : table.scalar("cmd").map(YamlScalar::text).orElse(null);
    return line == null ? null : own + line;
  }

  /** The task that an entry calls; null when it calls none. */
  private static @Nullable String called(YamlNode node) {
    return node instanceof YamlMapping table
        ? table.scalar("task").map(YamlScalar::text).orElse(null)
        : null;
  }

  private Optional<YamlMapping> root(String folder) {
    for (String name : FILES) {
      if (tree.has(folder + name)) {
        return tree.text(folder + name) instanceof Sight.Known<SourceText>(SourceText text)
                && YamlReader.read(text, YamlLimits.DEFAULT) instanceof Parsed.Ok<YamlFile> ok
            ? ok.value().rootMapping()
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
