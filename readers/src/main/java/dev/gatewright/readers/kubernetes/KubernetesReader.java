package dev.gatewright.readers.kubernetes;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.yaml.YamlDocument;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlLimits;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Kubernetes manifests: where containers take their environment from, and what ConfigMaps and
 * Secrets hold. A Helm template is refused as such; documents without {@code apiVersion} and {@code
 * kind} are no objects, and a file without any is refused.
 */
public final class KubernetesReader {
  private static final String TEMPLATE = "template, not a manifest";
  private static final int MAX_ACTION = 2_000;

  private final List<Diagnostic> remarks;
  private final List<Manifest> objects = new ArrayList<>();
  private final ConfigData configData;

  private KubernetesReader(List<Diagnostic> remarks) {
    this.remarks = new ArrayList<>(remarks);
    this.configData = new ConfigData(this.remarks);
  }

  /** Reads a file within the default limits of YAML. */
  public static Parsed<Manifests> read(byte[] bytes) {
    return read(bytes, YamlLimits.DEFAULT);
  }

  /** Reads a file within these limits. */
  public static Parsed<Manifests> read(byte[] bytes, YamlLimits limits) {
    return switch (SourceText.read(bytes, limits.maxBytes())) {
      case Parsed.Broken<SourceText>(Diagnostic first) -> new Parsed.Broken<>(first);
      case Parsed.Ok<SourceText> ok -> read(ok.value(), limits);
    };
  }

  private static Parsed<Manifests> read(SourceText source, YamlLimits limits) {
    int template = helmAction(source.text());
    if (template >= 0) {
      return new Parsed.Broken<>(source.diagnostic(template, TEMPLATE));
    }
    return switch (YamlReader.read(source, limits)) {
      case Parsed.Broken<YamlFile>(Diagnostic first) -> {
        int action = source.text().indexOf("{{");
        yield new Parsed.Broken<>(action < 0 ? first : source.diagnostic(action, TEMPLATE));
      }
      case Parsed.Ok<YamlFile> ok -> new KubernetesReader(ok.diagnostics()).file(ok.value());
    };
  }

  /** The first action that only a chart has; braces alone may be data of a ConfigMap. */
  private static int helmAction(String text) {
    int open = text.indexOf("{{");
    while (open >= 0) {
      int close = text.indexOf("}}", open);
      if (close < 0) {
        return -1;
      }
      String action = text.substring(open, Math.min(close, open + MAX_ACTION));
      if (action.contains(".Values")
          || action.contains(".Release")
          || action.contains(".Chart")
          || action.contains("include \"")) {
        return open;
      }
      open = text.indexOf("{{", close);
    }
    return -1;
  }

  private Parsed<Manifests> file(YamlFile file) {
    for (YamlDocument document : file.documents()) {
      object(document.root(), 0);
    }
    if (objects.isEmpty()) {
      return Parsed.broken(1, 1, "not a manifest: no object with apiVersion and kind");
    }
    return new Parsed.Ok<>(new Manifests(file, objects), remarks);
  }

  private void object(YamlNode root, int depth) {
    YamlMapping node = root.asMapping();
    Optional<YamlScalar> kind = node == null ? Optional.empty() : node.scalar("kind");
    if (node == null || kind.isEmpty() || node.scalar("apiVersion").isEmpty()) {
      return;
    }
    YamlNode items = node.get("items").orElse(null);
    if (kind.get().text().equals("List") && items instanceof YamlSequence list && depth < 2) {
      for (YamlNode item : list.items()) {
        object(item, depth + 1);
      }
      return;
    }
    objects.add(
        new Manifest(
            kind.get().text(),
            node.path("metadata", "name").map(YamlNode::asScalar).orElse(null),
            node,
            containers(kind.get().text(), node),
            configData.of(kind.get().text(), node)));
  }

  private List<Manifest.Container> containers(String kind, YamlMapping node) {
    Optional<YamlNode> pod =
        switch (kind) {
          case "Pod" -> node.get("spec");
          case "Deployment",
              "StatefulSet",
              "DaemonSet",
              "ReplicaSet",
              "ReplicationController",
              "Job" ->
              node.path("spec", "template", "spec");
          case "CronJob" -> node.path("spec", "jobTemplate", "spec", "template", "spec");
          default -> Optional.empty();
        };
    List<Manifest.Container> found = new ArrayList<>();
    YamlMapping spec = pod.map(YamlNode::asMapping).orElse(null);
    if (spec == null) {
      return found;
    }
    for (String key : new String[] {"initContainers", "containers", "ephemeralContainers"}) {
      for (YamlMapping container : mappings(spec, key)) {
        found.add(
            new Manifest.Container(
                container.scalar("name").orElse(null),
                container.scalar("image").orElse(null),
                container,
                env(container),
                envFrom(container)));
      }
    }
    return found;
  }

  private List<Manifest.Variable> env(YamlMapping container) {
    List<Manifest.Variable> found = new ArrayList<>();
    for (YamlMapping item : mappings(container, "env")) {
      Optional<YamlScalar> name = item.scalar("name");
      if (name.isEmpty()) {
        remarks.add(Diagnostic.at(item.span(), "a variable without a name"));
        continue;
      }
      YamlMapping from = item.mapping("valueFrom").orElse(null);
      found.add(
          new Manifest.Variable(
              name.get().text(),
              name.get().span(),
              item.scalar("value").orElse(null),
              from == null ? null : source(from)));
    }
    return found;
  }

  private static Manifest.Source source(YamlMapping from) {
    YamlMapping secret = from.mapping("secretKeyRef").orElse(null);
    YamlMapping config = from.mapping("configMapKeyRef").orElse(null);
    YamlMapping reference = secret == null ? config : secret;
    Manifest.Source.Kind kind =
        secret != null
            ? Manifest.Source.Kind.SECRET
            : config != null ? Manifest.Source.Kind.CONFIG_MAP : Manifest.Source.Kind.POD;
    return new Manifest.Source(
        kind,
        text(reference, "name"),
        text(reference, "key"),
        "",
        optional(reference),
        from.span());
  }

  private List<Manifest.Source> envFrom(YamlMapping container) {
    List<Manifest.Source> found = new ArrayList<>();
    for (YamlMapping item : mappings(container, "envFrom")) {
      YamlMapping secret = item.mapping("secretRef").orElse(null);
      YamlMapping config = item.mapping("configMapRef").orElse(null);
      YamlMapping reference = secret == null ? config : secret;
      if (reference == null) {
        remarks.add(Diagnostic.at(item.span(), "envFrom names neither a Secret nor a ConfigMap"));
        continue;
      }
      found.add(
          new Manifest.Source(
              secret != null ? Manifest.Source.Kind.SECRET : Manifest.Source.Kind.CONFIG_MAP,
              text(reference, "name"),
              "",
              text(item, "prefix"),
              optional(reference),
              item.span()));
    }
    return found;
  }

  private List<YamlMapping> mappings(YamlMapping node, String key) {
    List<YamlMapping> found = new ArrayList<>();
    YamlNode value = node.get(key).orElse(null);
    YamlSequence sequence = value == null ? null : value.asSequence();
    if (sequence != null) {
      for (YamlNode item : sequence.items()) {
        YamlMapping mapping = item.asMapping();
        if (mapping == null) {
          remarks.add(Diagnostic.at(item.span(), "an item of '" + key + "' is not a mapping"));
        } else {
          found.add(mapping);
        }
      }
    } else if (value != null && !(value instanceof YamlScalar scalar && scalar.isNull())) {
      remarks.add(Diagnostic.at(value.span(), "'" + key + "' is not a list"));
    }
    return found;
  }

  private static String text(@Nullable YamlMapping node, String key) {
    return node == null ? "" : node.scalar(key).map(YamlScalar::text).orElse("");
  }

  private static boolean optional(@Nullable YamlMapping node) {
    return node != null && node.scalar("optional").map(YamlScalar::isTrue).orElse(false);
  }
}
