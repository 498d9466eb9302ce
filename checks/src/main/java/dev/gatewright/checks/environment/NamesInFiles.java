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
        left.removeIf(name -> holds(lower, name.toLowerCase(Locale.ROOT)));
      }
    }
    return left;
  }

  /** Whether a text holds a name by itself, and not as a part of a longer one. */
  private static boolean holds(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
      // In a shell and in Compose a dollar stands before the name.
      if (ends && (begins || text.charAt(at - 1) == '$')) {
        return true;
      }
    }
    return false;
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
