package dev.gatewright.checks.repository;

import dev.gatewright.checks.SecurityRules;
import dev.gatewright.readers.toml.TomlArray;
import dev.gatewright.readers.toml.TomlEntry;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.readers.toml.TomlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which rules the settings of ruff choose. */
final class RuffRules {
  /** Patterns that take in all Python there is. */
  private static final Set<String> EVERYWHERE = Set.of("*", "**", "**/*", "*.py", "**/*.py");

  /** How many settings may extend one another. */
  private static final int DEEPEST = 4;

  private final List<TomlTable> layers = new ArrayList<>();

  /**
   * The rules of these settings.
   *
   * @param files the settings at a path, which these may extend; null when they are not there
   */
  RuffRules(TomlTable settings, Function<String, @Nullable TomlTable> files) {
    TomlTable layer = settings;
    while (layer != null && layers.size() < DEEPEST) {
      layers.add(layer);
      TomlString base = layer.string("extend").orElse(null);
      String path = base == null ? "" : base.text();
      layer = path.isEmpty() ? null : files.apply(path.startsWith("./") ? path.substring(2) : path);
    }
  }

  /** Where security rules are chosen that are not left out again; empty when they are not. */
  Optional<Integer> securityLine() {
    Integer line = null;
    boolean selected = false;
    for (TomlTable layer : layers) {
      TomlArray extended = list(layer, "extend-select");
      line = line == null ? chosen(extended) : line;
      // The nearest select holds, whatever the settings below it say.
      TomlArray select = list(layer, "select");
      line = line == null && !selected ? chosen(select) : line;
      selected |= select != null;
      if (leftOut(layer)) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(line);
  }

  private static @Nullable Integer chosen(@Nullable TomlArray rules) {
    for (TomlValue rule : rules == null ? List.<TomlValue>of() : rules.items()) {
      if (rule instanceof TomlString text && SecurityRules.chosen(text.text())) {
        return text.place().span().line();
      }
    }
    return null;
  }

  private static boolean leftOut(TomlTable layer) {
    if (all(list(layer, "ignore")) || all(list(layer, "extend-ignore"))) {
      return true;
    }
    for (String key : List.of("per-file-ignores", "extend-per-file-ignores")) {
      TomlTable files = value(layer, key) instanceof TomlTable table ? table : null;
      for (TomlEntry entry : files == null ? List.<TomlEntry>of() : files.entries()) {
        boolean every = EVERYWHERE.contains(entry.key().name());
        if (every && entry.value() instanceof TomlArray rules && all(rules)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean all(@Nullable TomlArray rules) {
    for (TomlValue rule : rules == null ? List.<TomlValue>of() : rules.items()) {
      if (rule instanceof TomlString text && SecurityRules.all(text.text())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TomlArray list(TomlTable layer, String key) {
    return value(layer, key) instanceof TomlArray array ? array : null;
  }

  /** A setting of the linter, in its own table or at the old place beside it. */
  private static @Nullable TomlValue value(TomlTable layer, String key) {
    TomlValue inTable = layer.path("lint", key).orElse(null);
    return inTable == null ? layer.get(key).orElse(null) : inTable;
  }
}
