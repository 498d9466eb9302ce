package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlLimits;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names under which an index may know what a tree holds.
 *
 * @param names normalised; none when none is written
 * @param whole whether there can be no other
 * @param why why there may be others
 */
record ProjectNames(Set<String> names, boolean whole, String why) {
  private static final String UNWRITTEN = "what this project is called is not written";

  ProjectNames {
    names = Set.copyOf(names);
  }

  /** The name the item declares, else those of every package described in the tree. */
  static ProjectNames of(Question question, Sights sights) {
    String declared = question.parameter("project", "").strip();
    if (!declared.isEmpty()) {
      return new ProjectNames(Set.of(ProjectName.normalised(declared)), true, "");
    }
    Set<String> names = new TreeSet<>();
    boolean whole = sights.tree().complete();
    for (String path : sights.tree().files()) {
      String file = path.substring(path.lastIndexOf('/') + 1);
      String name =
          switch (file) {
            case "pyproject.toml" -> toml(sights.tree(), path);
            case "setup.cfg" -> line(sights.tree(), path, "name");
            case "setup.py" -> keyword(sights.tree(), path);
            default -> "";
          };
      if (name == null) {
        whole = false;
      } else if (!name.isBlank()) {
        names.add(ProjectName.normalised(name.strip()));
      }
    }
    return new ProjectNames(names, whole, UNWRITTEN);
  }

  /** Empty when it describes no package, null when it cannot be told. */
  private static @Nullable String toml(RepoTree tree, String path) {
    if (!(tree.text(path) instanceof Sight.Known<SourceText>(SourceText text))
        || !(TomlReader.read(text, TomlLimits.DEFAULT)
            instanceof Parsed.Ok<TomlFile>(TomlFile file, var _))) {
      return null;
    }
    boolean modern = file.root().path("project", "name").isPresent();
    var name =
        modern ? file.root().path("project", "name") : file.root().path("tool", "poetry", "name");
    return name.orElse(null) instanceof TomlString string ? string.text() : "";
  }

  private static @Nullable String line(RepoTree tree, String path, String key) {
    if (!(tree.text(path) instanceof Sight.Known<SourceText>(SourceText text))) {
      return null;
    }
    boolean metadata = false;
    for (String line : text.text().split("\n", -1)) {
      String bare = line.strip();
      metadata = bare.startsWith("[") ? bare.equals("[metadata]") : metadata;
      int equals = bare.indexOf('=');
      if (metadata && equals > 0 && bare.substring(0, equals).strip().equals(key)) {
        return bare.substring(equals + 1);
      }
    }
    return "";
  }

  /** {@code name="…"} of a call; null when the name is computed. */
  private static @Nullable String keyword(RepoTree tree, String path) {
    if (!(tree.text(path) instanceof Sight.Known<SourceText>(SourceText text))) {
      return null;
    }
    String code = text.text();
    for (int at = code.indexOf("name"); at >= 0; at = code.indexOf("name", at + 4)) {
      int i = at + 4;
      while (i < code.length() && code.charAt(i) == ' ') {
        i++;
      }
      boolean starts = at == 0 || !Character.isJavaIdentifierPart(code.charAt(at - 1));
      if (starts && i < code.length() && code.charAt(i) == '=') {
        String rest = code.substring(i + 1).stripLeading();
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        int close = quote == '"' || quote == '\'' ? rest.indexOf(quote, 1) : -1;
        if (close > 0) {
          return rest.substring(1, close);
        }
      }
    }
    return code.contains("setup(") && code.contains("name") ? null : "";
  }
}
