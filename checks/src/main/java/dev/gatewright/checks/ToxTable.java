package dev.gatewright.checks;

import dev.gatewright.readers.toml.TomlArray;
import dev.gatewright.readers.toml.TomlBoolean;
import dev.gatewright.readers.toml.TomlEntry;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.readers.toml.TomlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The settings of tox in TOML, told in the words of its older files. */
final class ToxTable {
  /** A line that stands for commands which are not written here. */
  private static final String ELSEWHERE = "{[elsewhere]}";

  private ToxTable() {}

  /** Adds what a table sets to lines by section and key. */
  static void read(TomlTable table, Map<String, List<String>> settings) {
    table.array("env_list").ifPresent(list -> settings.put("tox envlist", names(list)));
    table.table("env_run_base").ifPresent(base -> environment("testenv", base, settings));
    TomlTable environments = table.table("env").orElse(null);
    for (TomlEntry entry : environments == null ? List.<TomlEntry>of() : environments.entries()) {
      if (entry.value() instanceof TomlTable own) {
        environment("testenv:" + entry.key().name(), own, settings);
      }
    }
  }

  /** Names of environments; one that is computed is left as a name that no section has. */
  private static List<String> names(TomlArray list) {
    List<String> names = new ArrayList<>();
    list.strings().forEach(name -> names.add(name.text()));
    if (names.size() < list.items().size()) {
      names.add("elsewhere");
    }
    return List.of(String.join(",", names));
  }

  private static void environment(
      String section, TomlTable table, Map<String, List<String>> settings) {
    TomlArray commands = table.array("commands").orElse(null);
    if (commands != null) {
      List<String> lines = new ArrayList<>();
      commands.items().forEach(item -> lines.add(line(item)));
      settings.put(section + " commands", lines);
    } else if (table.get("commands").isPresent()) {
      settings.put(section + " commands", List.of(ELSEWHERE));
    }
    TomlArray base = table.array("base").orElse(null);
    if (base != null) {
      String bases = String.join(",", names(base)).replace("env_run_base", "testenv");
      settings.put(section + " base", List.of(bases));
    }
    if (table.get("ignore_outcome").orElse(null) instanceof TomlBoolean ignored) {
      settings.put(section + " ignoreoutcome", List.of(String.valueOf(ignored.value())));
    }
  }

  /** A command on one line; what tox puts in place of a table is left out, as arguments are. */
  private static String line(TomlValue command) {
    if (!(command instanceof TomlArray words)
        || words.items().isEmpty()
        || !(words.items().getFirst() instanceof TomlString)) {
      return ELSEWHERE;
    }
    List<String> texts = new ArrayList<>();
    words.strings().forEach(word -> texts.add(quoted(word.text())));
    return String.join(" ", texts);
  }

  private static String quoted(String word) {
    boolean plain = word.chars().allMatch(c -> c > ' ' && "\"'$&|;<>()`*".indexOf(c) < 0);
    return plain ? word : "'" + word.replace("'", "") + "'";
  }
}
