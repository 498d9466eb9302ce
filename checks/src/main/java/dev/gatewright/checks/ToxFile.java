package dev.gatewright.checks;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlLimits;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.readers.toml.TomlValue;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environments of tox and their commands, wherever a project sets them. */
final class ToxFile {
  /** How many names the braces of one may stand for. */
  private static final int MOST = 200;

  /** How many sections may stand for one another. */
  private static final int FARTHEST = 8;

  /** The lines of a setting by its section and key. */
  private final Map<String, List<String>> settings = new HashMap<>();

  private String path;

  /** Whether a plugin chooses the environments by the machine that tox runs on. */
  private boolean mapped;

  /**
   * Reads the first of the files that tox takes its settings from.
   *
   * @param folder where it looks for them, with a slash behind it; empty for the root
   */
  ToxFile(RepoTree tree, String folder) {
    path = folder + "tox.ini";
    SourceText ini = text(tree, path);
    if (ini != null) {
      read(ini);
      return;
    }
    SourceText setup = text(tree, folder + "setup.cfg");
    if (setup != null) {
      path = folder + "setup.cfg";
      read(setup);
      if (settings.keySet().stream().anyMatch(key -> key.startsWith("tox "))) {
        return;
      }
      settings.clear();
    }
    path = folder + "pyproject.toml";
    toml(text(tree, path), "tool", "tox");
    path = settings.isEmpty() ? folder + "tox.toml" : path;
    SourceText own = settings.isEmpty() ? text(tree, path) : null;
    toml(own);
  }

  /** Whether tox has settings here. */
  boolean isThere() {
    return !settings.isEmpty();
  }

  private void toml(@Nullable SourceText text, String... path) {
    if (text != null
        && TomlReader.read(text, TomlLimits.DEFAULT) instanceof Parsed.Ok<TomlFile> ok) {
      TomlTable root = ok.value().root();
      TomlValue value = path.length == 0 ? root : root.path(path).orElse(null);
      if (value instanceof TomlTable table) {
        String legacy = table.string("legacy_tox_ini").map(TomlString::text).orElse("");
        read(SourceText.of(legacy));
        mapped |= table.get("gh").isPresent() || table.get("gh-actions").isPresent();
        ToxTable.read(table, settings);
      }
    }
  }

  private static @Nullable SourceText text(RepoTree tree, String path) {
    return tree.has(path) && tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)
        ? text
        : null;
  }

  private void read(SourceText text) {
    List<String> sections = List.of();
    List<String> lines = new ArrayList<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      String written = text.line(line);
      String here = written.strip();
      if (here.isEmpty() || here.startsWith("#") || here.startsWith(";")) {
        continue;
      }
      int sign = here.indexOf('=');
      if (here.startsWith("[") && here.endsWith("]") && written.startsWith("[")) {
        String section = here.substring(1, here.length() - 1);
        mapped |= section.startsWith("gh-actions") || section.equals("gh");
        sections = expanded(section.equals("tox:tox") ? "tox" : section);
        lines = new ArrayList<>();
      } else if (!Character.isWhitespace(written.charAt(0)) && sign > 0) {
        lines = new ArrayList<>();
        String key = here.substring(0, sign).strip().replace("_", "");
        for (String section : sections) {
          settings.put(section + " " + key, lines);
        }
        String value = here.substring(sign + 1).strip();
        if (!value.isEmpty()) {
          lines.add(value);
        }
      } else {
        lines.add(here);
      }
    }
  }

  /** The commands that tox runs when called so; null when they are not all to be seen. */
  @Nullable List<String> commands(List<String> arguments) {
    List<String> environments = environments(arguments);
    if (environments == null) {
      return null;
    }
    List<String> all = new ArrayList<>();
    for (String names : environments) {
      for (String name : expanded(names)) {
        List<String> commands = referred(setting("testenv:" + name, "commands", 0), 0);
        if (commands == null) {
          return null;
        }
        List<String> outcome = setting("testenv:" + name, "ignoreoutcome", 0);
        boolean ignored = outcome != null && String.join("", outcome).equalsIgnoreCase("true");
        for (String line : commands) {
          String command = command(line, name);
          if (command != null) {
            all.add(ignored ? "-" + command : command);
          }
        }
      }
    }
    return environments.isEmpty() ? null : all;
  }

  /** The environments that tox runs when called so; null when that is only known in a run. */
  @Nullable List<String> environments(List<String> arguments) {
    List<String> environments = asked(arguments);
    boolean computed = environments.stream().anyMatch(name -> name.indexOf('$') >= 0);
    if (computed || (environments.isEmpty() && mapped)) {
      return null;
    }
    return environments.isEmpty()
        ? names(String.join(",", settings.getOrDefault("tox envlist", List.of())))
        : environments;
  }

  /** The file of settings that an option at a place names; null when it is no such option. */
  static @Nullable String named(List<String> words, int at) {
    String word = words.get(at);
    if (word.equals("-c") || word.equals("--conf")) {
      return at + 1 < words.size() ? words.get(at + 1) : "";
    }
    if (word.startsWith("--conf=")) {
      return word.substring("--conf=".length());
    }
    return word.startsWith("-c") ? word.substring(2) : null;
  }

  /** The file of the settings. */
  String path() {
    return path;
  }

  /** The commands of all environments; a hyphen stands before one that may fail. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    settings.forEach(
        (key, lines) -> {
          if (key.startsWith("testenv") && key.endsWith(" commands")) {
            String section = key.substring(0, key.length() - " commands".length());
            List<String> outcome = settings.getOrDefault(section + " ignoreoutcome", List.of());
            boolean ignored = String.join("", outcome).equalsIgnoreCase("true");
            lines.forEach(line -> all.add(ignored ? "-" + line : line));
          }
        });
    return all;
  }

  /** A setting of a section, or of those it is based on. */
  private @Nullable List<String> setting(String section, String key, int far) {
    List<String> own = settings.get(section + " " + key);
    if (own != null || far > FARTHEST) {
      return own;
    }
    List<String> bases = settings.get(section + " base");
    if (bases == null) {
      return settings.get("testenv " + key);
    }
    for (String base : names(String.join(",", bases))) {
      boolean named = base.equals("testenv") || base.startsWith("testenv:");
      boolean environment = !named && settings.containsKey("testenv:" + base + " " + key);
      List<String> found = setting(environment ? "testenv:" + base : base, key, far + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Commands with those of other sections in the place of {@code {[section]key}}. */
  private @Nullable List<String> referred(@Nullable List<String> lines, int far) {
    List<String> all = new ArrayList<>();
    for (String line : lines == null ? List.<String>of() : lines) {
      int close = line.indexOf(']');
      if (!line.startsWith("{[")) {
        all.add(line);
        continue;
      }
      String key = close > 0 && line.endsWith("}") ? line.substring(close + 1) : "";
      List<String> other =
          key.isEmpty() || far > FARTHEST
              ? null
              : referred(
                  settings.get(line.substring(2, close) + " " + key.replaceAll("[_}]", "")),
                  far + 1);
      if (other == null) {
        return null;
      }
      all.addAll(other);
    }
    return lines == null ? null : all;
  }

  private static List<String> asked(List<String> arguments) {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.equals("--")) {
        break;
      }
      String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      String value = word.equals("-e") ? next : word.startsWith("-e") ? word.substring(2) : "";
      asked.addAll(names(value));
    }
    return asked;
  }

  /** The names of a list, of which the parts between braces stay as they are. */
  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int braces = 0;
    for (char c : (list.replace("\n", ",") + ",").toCharArray()) {
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && braces == 0) {
        if (!name.toString().isBlank()) {
          names.add(name.toString().strip());
        }
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    return names;
  }

  /** A name with each choice of its braces: {@code py{39,310}} is two. */
  private static List<String> expanded(String name) {
    int open = name.indexOf('{');
    int close = name.indexOf('}', Math.max(open, 0));
    if (open < 0 || close < 0) {
      return List.of(name);
    }
    List<String> all = new ArrayList<>();
    for (String choice : List.of(name.substring(open + 1, close).split(",", -1))) {
      String one = name.substring(0, open) + choice.strip() + name.substring(close + 1);
      all.addAll(all.size() < MOST ? expanded(one) : List.of());
    }
    return all;
  }

  /** A command without tox's own substitutions; null when it is of other environments. */
  private static @Nullable String command(String line, String environment) {
    int colon = line.indexOf(": ");
    String factors = colon > 0 ? line.substring(0, colon) : "";
    boolean factor = factors.matches("[A-Za-z0-9_,!.{}-]+");
    if (factor && !holds(factors, environment)) {
      return null;
    }
    String command = factor ? line.substring(colon + 2) : line;
    return command.replaceAll("\\{[^{}]*\\}", "").strip();
  }

  /** Whether a line for some factors is one for an environment. */
  private static boolean holds(String factors, String environment) {
    List<String> own = List.of(environment.split("-", -1));
    for (String written : names(factors)) {
      for (String each : expanded(written)) {
        boolean all = true;
        for (String one : List.of(each.split("-", -1))) {
          all &= one.startsWith("!") ? !own.contains(one.substring(1)) : own.contains(one);
        }
        if (all) {
          return true;
        }
      }
    }
    return false;
  }
}
