package dev.gatewright.checks;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environments in {@code tox.ini} and their commands. */
final class ToxFile {
  private static final String FILE = "tox.ini";

  /** The lines of a setting by its section and key. */
  private final Map<String, List<String>> settings = new HashMap<>();

  /** Whether a plugin chooses the environments by the machine that tox runs on. */
  private boolean mapped;

  ToxFile(RepoTree tree) {
    if (tree.has(FILE) && tree.text(FILE) instanceof Sight.Known<SourceText>(SourceText text)) {
      read(text);
    }
  }

  private void read(SourceText text) {
    String section = "";
    List<String> lines = new ArrayList<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      String written = text.line(line);
      String here = written.strip();
      if (here.isEmpty() || here.startsWith("#") || here.startsWith(";")) {
        continue;
      }
      int sign = here.indexOf('=');
      if (here.startsWith("[") && here.endsWith("]") && written.startsWith("[")) {
        section = here.substring(1, here.length() - 1);
        mapped |= section.startsWith("gh-actions") || section.equals("gh");
        lines = new ArrayList<>();
      } else if (!Character.isWhitespace(written.charAt(0)) && sign > 0) {
        lines = new ArrayList<>();
        String key = here.substring(0, sign).strip().replace("_", "");
        settings.put(section + " " + key, lines);
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
    List<String> environments = asked(arguments);
    if (environments.isEmpty() && mapped) {
      return null;
    }
    if (environments.isEmpty()) {
      List<String> listed = settings.getOrDefault("tox envlist", List.of());
      environments = names(String.join(",", listed));
    }
    List<String> all = new ArrayList<>();
    for (String name : environments) {
      List<String> own = settings.get("testenv:" + name + " commands");
      List<String> commands = own == null ? settings.get("testenv commands") : own;
      if (commands == null || commands.stream().anyMatch(line -> line.startsWith("{["))) {
        return null;
      }
      commands.forEach(line -> all.add(withoutFactor(line)));
    }
    return environments.isEmpty() ? null : all;
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
    for (char c : (list + ",").toCharArray()) {
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

  /** A command without the factors that it holds for, and without tox's own substitutions. */
  private static String withoutFactor(String line) {
    int colon = line.indexOf(": ");
    boolean factor = colon > 0 && line.substring(0, colon).matches("[A-Za-z0-9_,!.{}-]+");
    String command = factor ? line.substring(colon + 2) : line;
    return command.replaceAll("\\{[^{}]*\\}", "").strip();
  }
}
