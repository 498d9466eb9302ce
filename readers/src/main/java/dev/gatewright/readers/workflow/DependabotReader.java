package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlLimits;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Reads the settings of Dependabot. A file without a list of updates is refused. */
public final class DependabotReader {
  private DependabotReader() {}

  /** Reads a text within the default limits of YAML. */
  public static Parsed<Dependabot> read(SourceText text) {
    return switch (YamlReader.read(text, YamlLimits.DEFAULT)) {
      case Parsed.Broken<YamlFile>(Diagnostic first) -> new Parsed.Broken<>(first);
      case Parsed.Ok<YamlFile> ok -> settings(ok.value(), ok.diagnostics());
    };
  }

  private static Parsed<Dependabot> settings(YamlFile file, List<Diagnostic> remarks) {
    YamlSequence list =
        file.rootMapping()
            .flatMap(root -> root.get("updates"))
            .map(YamlNode::asSequence)
            .orElse(null);
    if (list == null) {
      return Parsed.broken(1, 1, "not settings of Dependabot: no list 'updates'");
    }
    List<Diagnostic> all = new ArrayList<>(remarks);
    List<Dependabot.Update> updates = new ArrayList<>();
    for (YamlNode item : list.items()) {
      YamlMapping node = item.asMapping();
      if (node == null) {
        all.add(Diagnostic.at(item.span(), "an update that is not a mapping"));
      } else {
        updates.add(
            new Dependabot.Update(
                node,
                node.scalar("package-ecosystem").map(YamlScalar::text).orElse(""),
                node.mapping("cooldown").orElse(null),
                first(node)));
      }
    }
    return new Parsed.Ok<>(new Dependabot(file, updates), all);
  }

  private static Span first(YamlMapping node) {
    if (node.entries().isEmpty()) {
      return node.span();
    }
    YamlEntry entry = node.entries().getFirst();
    return entry.key().span();
  }
}
