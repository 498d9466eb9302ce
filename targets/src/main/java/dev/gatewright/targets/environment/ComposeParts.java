package dev.gatewright.targets.environment;

import dev.gatewright.readers.compose.ComposeFile;
import dev.gatewright.readers.compose.Service;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a compose file takes from other files and other services. */
final class ComposeParts {
  private ComposeParts() {}

  /**
   * A service that another one starts from.
   *
   * @param file the file it is in; empty for the same
   */
  record Extended(String file, String service) {}

  /** What a service extends: {@code extends: NAME}, or a mapping of file and service. */
  static Optional<Extended> extended(Service service) {
    YamlNode node = service.node().get("extends").map(YamlNode::resolved).orElse(null);
    if (node instanceof YamlScalar name && !name.isNull()) {
      return Optional.of(new Extended("", name.text()));
    }
    YamlMapping mapping = node == null ? null : node.asMapping();
    return mapping == null
        ? Optional.empty()
        : Optional.of(new Extended(text(mapping, "file"), text(mapping, "service")));
  }

  /** The files that {@code include} names, in its short and its long form. */
  static List<String> included(ComposeFile compose) {
    List<String> files = new ArrayList<>();
    YamlMapping root = compose.file().rootMapping().orElse(null);
    YamlNode node = root == null ? null : root.get("include").orElse(null);
    YamlSequence list = node == null ? null : node.asSequence();
    for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
      YamlMapping mapping = item.asMapping();
      add(mapping == null ? item : mapping.get("path").orElse(null), files);
    }
    return files;
  }

  private static void add(@org.jspecify.annotations.Nullable YamlNode node, List<String> files) {
    YamlScalar scalar = node == null ? null : node.asScalar();
    if (scalar != null) {
      files.add(scalar.text());
    }
    YamlSequence list = node == null ? null : node.asSequence();
    for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
      add(item, files);
    }
  }

  /** Remarks of the reader on what has to do with variables, as gaps. */
  static List<Gap> remarks(String path, List<Diagnostic> diagnostics) {
    List<Gap> gaps = new ArrayList<>();
    for (Diagnostic remark : diagnostics) {
      String message = remark.message();
      if (message.contains("'environment'")
          || message.contains("env_file")
          || message.contains("a variable that")) {
        gaps.add(
            new Gap(
                path + ":" + remark.line() + " could not be read: " + message,
                "Write it as Compose's specification says."));
      }
    }
    return gaps;
  }

  private static String text(YamlMapping mapping, String key) {
    return mapping.scalar(key).map(YamlScalar::text).orElse("");
  }
}
