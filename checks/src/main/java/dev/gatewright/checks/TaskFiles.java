package dev.gatewright.checks;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.toml.TomlArray;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlLimits;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.readers.toml.TomlValue;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlLimits;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands that files at the root of a project give names to, as far as they are written. */
final class TaskFiles {
  private static final int DEEPEST = 4;

  private final RepoTree tree;
  private final Map<String, @Nullable List<String>> recipes = new HashMap<>();

  TaskFiles(RepoTree tree) {
    this.tree = tree;
  }

  /** The lines of a target of make, those of what it needs first; null when it is not there. */
  @Nullable List<String> make(String folder, String target) {
    return first(folder, List.of("GNUmakefile", "makefile", "Makefile"), target);
  }

  private @Nullable List<String> first(String folder, List<String> names, String target) {
    for (String name : names) {
      if (tree.has(folder + name)) {
        return recipe(folder + name, target, 0);
      }
    }
    return null;
  }

  /** The lines of a recipe of just. */
  @Nullable List<String> just(String folder, String target) {
    return first(folder, List.of("justfile", "Justfile", ".justfile"), target);
  }

  /** The script that package.json gives a name. */
  @Nullable List<String> npm(String folder, String script) {
    SourceText text = text(folder + "package.json");
    if (text == null
        || !(YamlReader.read(text, YamlLimits.DEFAULT) instanceof Parsed.Ok<YamlFile> ok)) {
      return null;
    }
    return ok.value()
        .rootMapping()
        .flatMap(root -> root.mapping("scripts"))
        .flatMap(scripts -> scripts.scalar(script))
        .map(YamlScalar::text)
        .map(List::of)
        .orElse(null);
  }

  /** A task in pyproject.toml, below these tables. */
  @Nullable List<String> pyproject(String... path) {
    SourceText text = text("pyproject.toml");
    if (text == null
        || !(TomlReader.read(text, TomlLimits.DEFAULT) instanceof Parsed.Ok<TomlFile> ok)) {
      return null;
    }
    List<String> lines = lines(ok.value().root().path(path).orElse(null));
    // A list is one command in words for rye, and several commands for all others.
    boolean words = lines != null && path[1].equals("rye");
    return words ? List.of(String.join(" ", lines)) : lines;
  }

  private static @Nullable List<String> lines(@Nullable TomlValue value) {
    if (value instanceof TomlString text) {
      return List.of(text.text());
    }
    if (value instanceof TomlArray array) {
      List<String> lines = new ArrayList<>();
      array.strings().forEach(line -> lines.add(line.text()));
      return lines.size() == array.items().size() ? lines : null;
    }
    if (value instanceof TomlTable table) {
      TomlValue inner = table.get("cmd").orElse(table.get("shell").orElse(null));
      TomlValue several = table.get("composite").orElse(null);
      return inner instanceof TomlString || inner == null
          ? lines(inner == null ? several : inner)
          : null;
    }
    return null;
  }

  private synchronized @Nullable List<String> recipe(String path, String target, int depth) {
    String key = path + " " + target;
    if (!recipes.containsKey(key)) {
      recipes.put(key, null);
      SourceText text = text(path);
      recipes.put(key, text == null || depth > DEEPEST ? null : lines(path, text, target, depth));
    }
    return recipes.get(key);
  }

  private @Nullable List<String> lines(String path, SourceText text, String target, int depth) {
    Rule rule = new Rule(target);
    for (int line = 1; line <= text.lineCount(); line++) {
      rule.read(text.line(line));
    }
    if (!rule.found) {
      return null;
    }
    List<String> all = new ArrayList<>();
    for (String name : rule.needed) {
      List<String> before = name.isBlank() ? null : recipe(path, name, depth + 1);
      all.addAll(before == null ? List.of() : before);
    }
    for (String line : joined(rule.own)) {
      all.add(expanded(line, rule.variables));
    }
    return all;
  }

  /** A target of make or just while its file is read, line by line. */
  private static final class Rule {
    private final String target;
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> needed = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private boolean found;
    private boolean inside;

    Rule(String target) {
      this.target = target;
    }

    void read(String written) {
      if (written.isBlank()) {
        return;
      }
      if (Character.isWhitespace(written.charAt(0))) {
        if (inside) {
          own.add(written.strip());
        }
        return;
      }
      variable(written, variables);
      int colon = written.indexOf(':');
      boolean rule = colon > 0 && !written.startsWith(":=", colon) && written.charAt(0) != '#';
      inside = rule && heads(written.substring(0, colon), target);
      if (inside) {
        found = true;
        String rest = written.substring(colon + 1).replace("&&", " ");
        int note = rest.indexOf('#');
        rest = note < 0 ? rest : rest.substring(0, note);
        int recipe = rest.indexOf(';');
        needed.addAll(List.of((recipe < 0 ? rest : rest.substring(0, recipe)).split("\\s+", -1)));
        if (recipe >= 0) {
          own.add(rest.substring(recipe + 1).strip());
        }
      }
    }
  }

  /** Whether the words before the colon name a target; parameters of just come behind the name. */
  private static boolean heads(String head, String target) {
    String bare = head.startsWith("@") ? head.substring(1) : head;
    for (String name : List.of(bare.strip().split("\\s+", -1))) {
      int stem = name.indexOf('%');
      boolean pattern =
          stem >= 0
              && target.length() >= name.length()
              && target.startsWith(name.substring(0, stem))
              && target.endsWith(name.substring(stem + 1));
      if (pattern || name.equals(target)) {
        return true;
      }
    }
    return false;
  }

  private static void variable(String line, Map<String, String> into) {
    int sign = line.indexOf('=');
    if (sign > 0) {
      String name = line.substring(0, sign).replaceAll("[:?+]+$", "").strip();
      name = name.startsWith("export ") ? name.substring(7).strip() : name;
      String value = line.substring(sign + 1).strip();
      boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0;
      into.putIfAbsent(name, quoted ? value.substring(1, value.length() - 1) : value);
    }
  }

  /** Lines that a backslash goes on with, as one. */
  private static List<String> joined(List<String> lines) {
    List<String> joined = new ArrayList<>();
    String open = "";
    for (String line : lines) {
      boolean more = line.endsWith("\\");
      open += more ? line.substring(0, line.length() - 1) + " " : line;
      if (!more) {
        joined.add(open);
        open = "";
      }
    }
    return joined;
  }

  /** The variables of make and just in a line replaced by what they are given in the file. */
  private static String expanded(String line, Map<String, String> variables) {
    String text = line;
    for (int turn = 0; turn < DEEPEST; turn++) {
      for (Map.Entry<String, String> one : variables.entrySet()) {
        text =
            text.replace("$(" + one.getKey() + ")", one.getValue())
                .replace("${" + one.getKey() + "}", one.getValue())
                .replace("{{" + one.getKey() + "}}", one.getValue())
                .replace("{{ " + one.getKey() + " }}", one.getValue());
      }
    }
    return text.replace("$(MAKE)", "make").replaceAll("\\$\\([A-Za-z_]+\\)", "").replace("$$", "$");
  }

  private @Nullable SourceText text(String path) {
    return tree.has(path) && tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)
        ? text
        : null;
  }
}
