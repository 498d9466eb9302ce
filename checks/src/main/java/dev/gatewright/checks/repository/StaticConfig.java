package dev.gatewright.checks.repository;

import dev.gatewright.checks.SecurityRules;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import java.util.Optional;

/** Settings of static analysers that look for security mistakes. */
final class StaticConfig {
  private static final List<String> FILES =
      List.of(
          ".bandit",
          ".bandit.yaml",
          ".bandit.yml",
          ".semgrep.yaml",
          ".semgrep.yml",
          "bandit.yaml",
          "bandit.yml",
          "semgrep.yaml",
          "semgrep.yml",
          "sonar-project.properties");

  private static final List<String> SELECTS =
      List.of("select", "extend-select", "lint.select", "lint.extend-select");

  private static final List<String> IGNORES =
      List.of("ignore", "extend-ignore", "lint.ignore", "lint.extend-ignore");

  private final RepoTree tree;

  StaticConfig(RepoTree tree) {
    this.tree = tree;
  }

  /** Where a setting stands, and of what tool. */
  record Found(String path, int line, String tool) {}

  /** The first setting of any tool. */
  Optional<Found> any() {
    for (String path : FILES) {
      if (tree.has(path)) {
        return Optional.of(new Found(path, 1, path));
      }
    }
    Optional<Found> found = table("pyproject.toml", "[tool.bandit");
    found = found.isPresent() ? found : table("setup.cfg", "[bandit");
    found = found.isPresent() ? found : table("tox.ini", "[bandit");
    found = found.isPresent() ? found : hook();
    return found.isPresent() ? found : ruff();
  }

  /** A hook of pre-commit that is such a tool. */
  Optional<Found> hook() {
    SourceText text = text(".pre-commit-config.yaml");
    for (int line = 1; text != null && line <= text.lineCount(); line++) {
      String hook = text.line(line).strip();
      hook = hook.startsWith("- ") ? hook.substring(2).strip() : hook;
      String name = hook.startsWith("id:") ? word(hook.substring(3)) : "";
      if (List.of("bandit", "semgrep", "semgrep-ci").contains(name)) {
        return Optional.of(new Found(".pre-commit-config.yaml", line, name));
      }
    }
    return Optional.empty();
  }

  /** The security rules of ruff, chosen in its settings. */
  Optional<Found> ruff() {
    Optional<Found> found = ruff("ruff.toml", true);
    found = found.isPresent() ? found : ruff(".ruff.toml", true);
    return found.isPresent() ? found : ruff("pyproject.toml", false);
  }

  private Optional<Found> ruff(String path, boolean everywhere) {
    Optional<Found> chosen = Optional.empty();
    SourceText text = text(path);
    boolean inTable = everywhere;
    String list = "";
    for (int line = 1; text != null && line <= text.lineCount(); line++) {
      String here = withoutComment(text.line(line)).strip();
      if (here.startsWith("[") && list.isEmpty()) {
        inTable = everywhere || here.equals("[tool.ruff]") || here.equals("[tool.ruff.lint]");
        continue;
      }
      int sign = here.indexOf('=');
      list = inTable && sign > 0 ? here.substring(0, sign).strip() : list;
      String rules = here.substring(sign + 1);
      if (IGNORES.contains(list) && SecurityRules.all(rules)) {
        return Optional.empty();
      }
      if (chosen.isEmpty() && SELECTS.contains(list) && SecurityRules.chosen(rules)) {
        chosen = Optional.of(new Found(path, line, "ruff"));
      }
      boolean open = here.indexOf(']') < 0 && (sign < 0 || here.indexOf('[') > 0);
      list = open ? list : "";
    }
    return chosen;
  }

  private Optional<Found> table(String path, String head) {
    SourceText text = text(path);
    for (int line = 1; text != null && line <= text.lineCount(); line++) {
      if (text.line(line).strip().startsWith(head)) {
        return Optional.of(new Found(path, line, "bandit"));
      }
    }
    return Optional.empty();
  }

  private @org.jspecify.annotations.Nullable SourceText text(String path) {
    return tree.has(path) && tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)
        ? text
        : null;
  }

  private static String word(String text) {
    return withoutComment(text).replace("\"", "").replace("'", "").strip();
  }

  private static String withoutComment(String line) {
    int sign = line.indexOf('#');
    return sign < 0 ? line : line.substring(0, sign);
  }
}
