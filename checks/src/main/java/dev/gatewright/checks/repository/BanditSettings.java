package dev.gatewright.checks.repository;

import dev.gatewright.checks.BanditRules;
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
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What settings of bandit leave out. */
final class BanditSettings {
  private final List<String> skipped = new ArrayList<>();
  private final List<String> chosen = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();

  private BanditSettings() {}

  /** Whether the settings in a file leave nothing to look for; false for one that is not read. */
  static boolean hollow(RepoTree tree, String path) {
    BanditSettings settings = read(tree, path);
    return BanditRules.leaveNothing(settings.skipped, settings.chosen, settings.excluded);
  }

  private static BanditSettings read(RepoTree tree, String path) {
    BanditSettings settings = new BanditSettings();
    if (tree.has(path) && tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)) {
      if (path.endsWith(".toml")) {
        settings.toml(text);
      } else if (path.endsWith(".yaml") || path.endsWith(".yml")) {
        settings.yaml(text);
      } else {
        settings.lines(text);
      }
    }
    return settings;
  }

  /** Whether the settings that a command names leave nothing to look for. */
  static boolean hollow(RepoTree tree, List<String> words) {
    List<String> files = new ArrayList<>();
    if (words.contains("-r") || words.contains("--recursive")) {
      files.add(".bandit");
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      int sign = word.indexOf('=');
      String option = sign < 0 ? word : word.substring(0, sign);
      if (List.of("-c", "--configfile", "--ini").contains(option)) {
        String file = sign < 0 ? next : word.substring(sign + 1);
        files.add(file.startsWith("./") ? file.substring(2) : file);
      }
    }
    int program = words.indexOf("bandit");
    for (String file : files) {
      List<String> rest = words.subList(program + 1, words.size());
      if (hollow(tree, file) || BanditRules.leaveNothing(rest, read(tree, file).excluded)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable List<String> list(String key) {
    return switch (key) {
      case "skips", "skip" -> skipped;
      case "tests" -> chosen;
      case "exclude_dirs", "exclude" -> excluded;
      default -> null;
    };
  }

  private void toml(SourceText text) {
    if (TomlReader.read(text, TomlLimits.DEFAULT) instanceof Parsed.Ok<TomlFile> ok
        && ok.value().root().path("tool", "bandit").orElse(null) instanceof TomlTable table) {
      table
          .entries()
          .forEach(
              entry -> {
                List<String> into = list(entry.key().name());
                if (into != null) {
                  add(entry.value(), into);
                }
              });
    }
  }

  private static void add(TomlValue value, List<String> into) {
    if (value instanceof TomlArray array) {
      array.strings().forEach(one -> into.add(one.text()));
    } else if (value instanceof TomlString text) {
      into.addAll(List.of(text.text().split(",", -1)));
    }
  }

  private void yaml(SourceText text) {
    YamlMapping root =
        YamlReader.read(text, YamlLimits.DEFAULT) instanceof Parsed.Ok<YamlFile> ok
            ? ok.value().rootMapping().orElse(null)
            : null;
    for (String key : List.of("skips", "tests", "exclude_dirs")) {
      List<String> into = list(key);
      YamlNode node = root == null ? null : root.get(key).orElse(null);
      YamlSequence sequence = node == null ? null : node.asSequence();
      YamlScalar scalar = node == null ? null : node.asScalar();
      if (into != null && sequence != null) {
        for (YamlNode item : sequence.items()) {
          YamlScalar one = item.asScalar();
          into.add(one == null ? "" : one.text());
        }
      } else if (into != null && scalar != null && !scalar.text().isBlank()) {
        into.addAll(List.of(scalar.text().split(",", -1)));
      }
    }
  }

  /** The section for bandit of a file with sections. */
  private void lines(SourceText text) {
    boolean own = false;
    for (int line = 1; line <= text.lineCount(); line++) {
      String here = text.line(line).strip();
      if (here.startsWith("[")) {
        own = here.startsWith("[bandit");
      }
      int sign = here.indexOf('=') < 0 ? here.indexOf(':') : here.indexOf('=');
      List<String> into = own && sign > 0 ? list(here.substring(0, sign).strip()) : null;
      String value = sign > 0 ? here.substring(sign + 1).strip() : "";
      if (into != null && !value.isEmpty()) {
        into.addAll(List.of(value.split(",", -1)));
      }
    }
  }
}
