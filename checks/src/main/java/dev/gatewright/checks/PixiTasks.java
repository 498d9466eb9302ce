package dev.gatewright.checks;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.toml.TomlArray;
import dev.gatewright.readers.toml.TomlEntry;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlLimits;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.readers.toml.TomlValue;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks of pixi, in {@code pixi.toml} or below {@code tool.pixi} of {@code pyproject.toml}. */
final class PixiTasks {
  private final RepoTree tree;

  PixiTasks(RepoTree tree) {
    this.tree = tree;
  }

  /** The commands of a task, those it depends on first; null when it is not written plainly. */
  @Nullable List<String> lines(String task) {
    Optional<TomlTable> settings = settings();
    if (settings.isEmpty()) {
      return null;
    }
    List<TomlValue> found = new ArrayList<>();
    settings.get().path("tasks", task).ifPresent(found::add);
    table(settings.get(), "feature").map(TomlTable::entries).orElse(List.of()).stream()
        .map(TomlEntry::value)
        .forEach(
            feature -> {
              if (feature instanceof TomlTable each) {
                each.path("tasks", task).ifPresent(found::add);
              }
            });
    // Which of several environments is meant is not followed.
    return found.size() == 1 ? commands(found.getFirst()) : null;
  }

  /** Whether a file of the project has settings of pixi. */
  boolean areThere() {
    return tree.has("pixi.toml") || settings().isPresent();
  }

  private Optional<TomlTable> settings() {
    Optional<TomlTable> own = root("pixi.toml");
    return own.isPresent()
        ? own
        : root("pyproject.toml").flatMap(root -> table(root, "tool", "pixi"));
  }

  private static @Nullable List<String> commands(TomlValue value) {
    if (value instanceof TomlString text) {
      return List.of(text.text());
    }
    if (!(value instanceof TomlTable table)) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    TomlValue before = table.get("depends-on").orElse(null);
    if (before instanceof TomlString one) {
      lines.add("pixi run " + one.text());
    } else if (before instanceof TomlArray several) {
      several.strings().forEach(name -> lines.add("pixi run " + name.text()));
      if (lines.size() != several.items().size()) {
        return null;
      }
    } else if (before != null) {
      return null;
    }
    TomlValue command = table.get("cmd").orElse(null);
    if (command instanceof TomlString text) {
      lines.add(text.text());
    } else if (command != null) {
      return null;
    }
    return lines;
  }

  private static Optional<TomlTable> table(TomlTable from, String... names) {
    return from.path(names).map(value -> value instanceof TomlTable table ? table : null);
  }

  private Optional<TomlTable> root(String path) {
    return tree.has(path)
            && tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)
            && TomlReader.read(text, TomlLimits.DEFAULT) instanceof Parsed.Ok<TomlFile> ok
        ? Optional.of(ok.value().root())
        : Optional.empty();
  }
}
