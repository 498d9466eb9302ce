package dev.gatewright.checks.repository;

import dev.gatewright.checks.CommandDuties;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.PreCommit;
import dev.gatewright.checks.TaskCommands;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlLimits;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.workflows.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings of static analysers that look for security mistakes. */
final class StaticConfig {
  /** Files that are the settings of one tool. */
  private static final List<String> FILES =
      List.of(
          ".bandit",
          ".bandit.yaml",
          ".bandit.yml",
          "bandit.yaml",
          "bandit.yml",
          "sonar-project.properties");

  private static final List<String> SEMGREP =
      List.of(".semgrep.yaml", ".semgrep.yml", "semgrep.yaml", "semgrep.yml");

  private static final String PYPROJECT = "pyproject.toml";

  /** Where the file alone says which one it is. */
  private static final String ANALYSER = "a static analyser";

  private final RepoTree tree;
  private final List<String> unread = new ArrayList<>();

  StaticConfig(RepoTree tree) {
    this.tree = tree;
  }

  /** Where a setting stands, and of what tool. */
  record Found(String path, int line, String tool) {}

  /** The first setting of any tool. */
  Optional<Found> any() {
    for (String path : FILES) {
      if (tree.has(path) && !BanditSettings.hollow(tree, path)) {
        return Optional.of(new Found(path, 1, ANALYSER));
      }
    }
    Optional<Found> found = semgrep();
    found = found.isPresent() ? found : banditTable();
    found = found.isPresent() ? found : section("setup.cfg");
    found = found.isPresent() ? found : section("tox.ini");
    found = found.isPresent() ? found : tasks();
    found = found.isPresent() ? found : hook();
    return found.isPresent() ? found : ruff();
  }

  /** Settings that could not be read. */
  List<String> unread() {
    return unread;
  }

  /** A hook of pre-commit that is such a tool. */
  Optional<Found> hook() {
    for (PreCommit.Hook hook : PreCommit.read(tree).hooks()) {
      boolean scan = hook.duties().contains(Duty.STATIC_SCAN);
      if (scan && !BanditSettings.hollow(tree, hook.words())) {
        return Optional.of(new Found(PreCommit.FILE, hook.line(), hook.id()));
      }
    }
    return Optional.empty();
  }

  /** The security rules of ruff, chosen in the settings that it reads at the root. */
  Optional<Found> ruff() {
    for (String path : List.of(".ruff.toml", "ruff.toml", PYPROJECT)) {
      TomlTable root = toml(path);
      TomlTable settings =
          root == null || !path.equals(PYPROJECT) ? root : table(root, "tool", "ruff");
      if (settings != null) {
        return new RuffRules(settings, this::toml)
            .securityLine()
            .map(line -> new Found(path, line, "ruff"));
      }
    }
    return Optional.empty();
  }

  /** Environments of tox in TOML and sessions of nox. */
  private Optional<Found> tasks() {
    for (Map.Entry<String, List<String>> file : TaskCommands.in(tree).entrySet()) {
      if (file.getValue().stream().anyMatch(StaticConfig::scans)) {
        return Optional.of(new Found(file.getKey(), 1, ANALYSER));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> banditTable() {
    TomlTable root = toml(PYPROJECT);
    TomlTable bandit = root == null ? null : table(root, "tool", "bandit");
    return bandit == null || BanditSettings.hollow(tree, PYPROJECT)
        ? Optional.empty()
        : Optional.of(new Found(PYPROJECT, bandit.place().span().line(), "bandit"));
  }

  private static @Nullable TomlTable table(TomlTable root, String... names) {
    return root.path(names).orElse(null) instanceof TomlTable table ? table : null;
  }

  /** Rules of semgrep in a file of their own, at least one. */
  private Optional<Found> semgrep() {
    for (String path : SEMGREP) {
      SourceText text = text(path);
      for (int line = 1; text != null && line <= text.lineCount(); line++) {
        String here = text.line(line).strip();
        if (here.startsWith("- id:") || here.startsWith("id:")) {
          return Optional.of(new Found(path, 1, ANALYSER));
        }
      }
    }
    return Optional.empty();
  }

  /** A section for bandit, or a command of tox that runs such a tool. */
  private Optional<Found> section(String path) {
    SourceText text = text(path);
    String section = "";
    boolean commands = false;
    for (int line = 1; text != null && line <= text.lineCount(); line++) {
      String written = text.line(line);
      String here = written.strip();
      if (here.startsWith("[")) {
        section = here;
        commands = false;
        boolean bandit = here.equals("[bandit]") || here.startsWith("[bandit:");
        if (bandit && !BanditSettings.hollow(tree, path)) {
          return Optional.of(new Found(path, line, "bandit"));
        }
        continue;
      }
      int sign = here.indexOf('=');
      boolean indented = !written.isEmpty() && Character.isWhitespace(written.charAt(0));
      if (!indented && sign > 0) {
        String key = here.substring(0, sign).strip();
        commands = key.startsWith("commands") && section.startsWith("[testenv");
        here = here.substring(sign + 1).strip();
      }
      if (commands && scans(here)) {
        return Optional.of(new Found(path, line, ANALYSER));
      }
    }
    return Optional.empty();
  }

  /** Whether a command of tox scans; a hyphen before it lets a failure pass. */
  private static boolean scans(String command) {
    List<String> words = CommandLine.bare(List.of(command.split("\\s+", -1)));
    Set<Duty> duties = command.isEmpty() ? Set.of() : CommandDuties.of(words);
    return duties.contains(Duty.STATIC_SCAN) && !command.startsWith("-");
  }

  private @Nullable TomlTable toml(String path) {
    SourceText text = text(path);
    if (text == null) {
      return null;
    }
    if (TomlReader.read(text, TomlLimits.DEFAULT) instanceof Parsed.Ok<TomlFile> ok) {
      return ok.value().root();
    }
    unread.add(path);
    return null;
  }

  private @Nullable SourceText text(String path) {
    if (!tree.has(path)) {
      return null;
    }
    if (tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)) {
      return text;
    }
    unread.add(path);
    return null;
  }
}
