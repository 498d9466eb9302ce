package dev.gatewright.checks.environment;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.environment.ExampleFinder;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds out which names occur in no file that could read a variable, whatever its language. */
final class NamesInFiles {
  private static final List<String> READ =
      List.of(
          ".py",
          ".js",
          ".ts",
          ".tsx",
          ".jsx",
          ".mjs",
          ".cjs",
          ".vue",
          ".svelte",
          ".go",
          ".rs",
          ".rb",
          ".php",
          ".java",
          ".kt",
          ".scala",
          ".cs",
          ".ex",
          ".exs",
          ".sh",
          ".bash",
          ".yml",
          ".yaml",
          ".toml",
          ".ini",
          ".cfg",
          ".conf",
          ".json",
          ".tf",
          ".hcl",
          ".template",
          ".tmpl",
          ".j2",
          ".ps1",
          ".bat",
          ".nix",
          ".service");
  private static final List<String> NAMED =
      List.of("dockerfile", "makefile", "procfile", "justfile", "jenkinsfile", "caddyfile");

  private NamesInFiles() {}

  /** Those of the names that occur, in upper or in lower case, in no such file. */
  static Set<String> unknownTo(RepoTree tree, Set<String> names) {
    Set<String> left = new HashSet<>(names);
    for (String path : tree.files()) {
      if (left.isEmpty()) {
        break;
      }
      if (reads(path) && tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)) {
        String lower = text.text().toLowerCase(Locale.ROOT);
        left.removeIf(name -> lower.contains(name.toLowerCase(Locale.ROOT)));
      }
    }
    return left;
  }

  private static boolean reads(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (ExampleFinder.isExample(path)) {
      return false;
    }
    for (String name : NAMED) {
      if (file.startsWith(name)) {
        return true;
      }
    }
    for (String end : READ) {
      if (file.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}
