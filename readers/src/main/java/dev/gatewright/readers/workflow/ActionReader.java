package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlLimits;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads descriptions of actions. A part of the wrong shape is remarked on and left out; a file
 * without {@code runs} describes an action that does nothing.
 */
public final class ActionReader {
  private ActionReader() {}

  /** Reads an action within the default limits of YAML. */
  public static Parsed<Action> read(byte[] bytes) {
    return switch (YamlReader.read(bytes, YamlLimits.DEFAULT)) {
      case Parsed.Broken<YamlFile>(Diagnostic first) -> new Parsed.Broken<>(first);
      case Parsed.Ok<YamlFile> ok -> action(ok.value(), new NodeParts(ok.diagnostics()));
    };
  }

  private static Parsed<Action> action(YamlFile file, NodeParts parts) {
    Optional<YamlMapping> root = file.rootMapping();
    if (root.isEmpty()) {
      return Parsed.broken(1, 1, "not an action: no mapping at the top");
    }
    YamlMapping node = root.get();
    Optional<YamlMapping> runs = node.mapping("runs");
    if (runs.isEmpty()) {
      parts.remark(node, "nothing runs: no 'runs'");
    }
    return new Parsed.Ok<>(
        new Action(
            file,
            node,
            parts.scalar(node, "name"),
            parts.entries(node, "inputs"),
            runs.map(run -> parts.scalar(run, "using")).orElse(null),
            runs.map(run -> parts.scalar(run, "image")).orElse(null),
            runs.map(parts::steps).orElse(List.of())),
        parts.remarks());
  }
}
