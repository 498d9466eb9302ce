package dev.gatewright.readers.compose;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlAlias;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlLimits;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlMerge;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Docker Compose files. A file without {@code services} or another part that Compose knows is
 * none and is refused; a part of the wrong shape is remarked on and left out. No variable is
 * replaced and no other file is read.
 */
public final class ComposeReader {
  /** Parts that a file can have beside services, such as one that is laid over another. */
  private static final List<String> PARTS =
      List.of("services", "secrets", "configs", "networks", "volumes", "include");

  private final YamlFile file;
  private final List<Diagnostic> remarks;

  private ComposeReader(YamlFile file, List<Diagnostic> remarks) {
    this.file = file;
    this.remarks = new ArrayList<>(remarks);
  }

  /** Reads a file within the default limits of YAML. */
  public static Parsed<ComposeFile> read(byte[] bytes) {
    return read(bytes, YamlLimits.DEFAULT);
  }

  /** Reads a file within these limits. */
  public static Parsed<ComposeFile> read(byte[] bytes, YamlLimits limits) {
    return switch (YamlReader.read(bytes, limits)) {
      case Parsed.Broken<YamlFile>(Diagnostic first) -> new Parsed.Broken<>(first);
      case Parsed.Ok<YamlFile> ok -> new ComposeReader(ok.value(), ok.diagnostics()).file();
    };
  }

  private Parsed<ComposeFile> file() {
    YamlMapping root = file.rootMapping().orElse(null);
    if (root == null || PARTS.stream().noneMatch(part -> root.get(part).isPresent())) {
      return Parsed.broken(1, 1, "not a Compose file: no 'services'");
    }
    YamlNode services = root.get("services").orElse(null);
    YamlMapping named = services == null ? null : services.asMapping();
    if (services != null && named == null) {
      return Parsed.broken(1, 1, "not a Compose file: 'services' is not a mapping");
    }
    List<Service> found = new ArrayList<>();
    for (YamlEntry entry : named == null ? List.<YamlEntry>of() : YamlMerge.merged(named)) {
      YamlMapping node = entry.value().asMapping();
      if (node == null
          && entry.value().resolved() instanceof YamlScalar scalar
          && "!reset".equals(scalar.tag())) {
        continue;
      }
      if (node == null) {
        remark(entry.key(), "a service that is not a mapping");
      } else {
        found.add(service(entry, node));
      }
    }
    return new Parsed.Ok<>(new ComposeFile(file, found, topSecrets(root)), remarks);
  }

  private Service service(YamlEntry entry, YamlMapping node) {
    return new Service(
        entry.name().orElse(""),
        entry.key().span(),
        node,
        node.scalar("image").orElse(null),
        node.get("build").orElse(null),
        envFiles(node),
        environment(node),
        ports(node),
        secrets(node),
        items(node, "volumes"));
  }

  private List<Service.EnvFile> envFiles(YamlMapping service) {
    List<Service.EnvFile> found = new ArrayList<>();
    YamlNode node = service.get("env_file").map(YamlNode::resolved).orElse(null);
    if (node instanceof YamlScalar one) {
      if (one.isNull()) {
        return found;
      }
      found.add(new Service.EnvFile(one, true));
      return found;
    }
    for (YamlNode item : items(service, "env_file")) {
      YamlMapping mapping = item.asMapping();
      YamlScalar path = mapping == null ? item.asScalar() : mapping.scalar("path").orElse(null);
      if (path == null) {
        remark(item, "an env_file without a path");
      } else {
        boolean required =
            mapping == null || !mapping.scalar("required").map(YamlScalar::isFalse).orElse(false);
        found.add(new Service.EnvFile(path, required));
      }
    }
    return found;
  }

  private List<Service.Variable> environment(YamlMapping service) {
    List<Service.Variable> found = new ArrayList<>();
    YamlNode node = service.get("environment").map(YamlNode::resolved).orElse(null);
    if (node == null) {
      return found;
    }
    switch (node) {
      case YamlMapping mapping -> {
        for (YamlEntry entry : YamlMerge.merged(mapping)) {
          variable(entry, found);
        }
      }
      case YamlSequence sequence -> {
        for (YamlNode item : sequence.items()) {
          variable(item, found);
        }
      }
      case YamlScalar scalar -> {
        if (!scalar.isNull()) {
          remark(scalar, "'environment' is neither a mapping nor a list");
        }
      }
      case YamlAlias alias -> remark(alias, "'environment' is an alias for nothing");
    }
    return found;
  }

  private void variable(YamlEntry entry, List<Service.Variable> into) {
    YamlScalar value = entry.value().asScalar();
    if (value == null) {
      remark(entry.value(), "a variable that is not a single value");
      return;
    }
    into.add(
        new Service.Variable(
            entry.name().orElse(""),
            entry.key().span(),
            value.isNull() ? null : value.text(),
            value.span()));
  }

  private void variable(YamlNode item, List<Service.Variable> into) {
    YamlScalar scalar = item.asScalar();
    if (scalar == null) {
      remark(item, "a variable that is not a single value");
      return;
    }
    String text = scalar.text();
    int equals = text.indexOf('=');
    int nameEnd = equals < 0 ? text.length() : equals;
    Span nameSpan = file.place(scalar, 0, nameEnd);
    into.add(
        equals < 0
            ? new Service.Variable(
                text, nameSpan, null, Span.point(nameSpan.endLine(), nameSpan.endColumn()))
            : new Service.Variable(
                text.substring(0, equals),
                nameSpan,
                text.substring(equals + 1),
                file.place(scalar, equals + 1, text.length())));
  }

  private List<Service.Port> ports(YamlMapping service) {
    List<Service.Port> found = new ArrayList<>();
    for (YamlNode item : items(service, "ports")) {
      YamlMapping mapping = item.asMapping();
      if (item.resolved() instanceof YamlScalar scalar) {
        found.add(PortSyntax.read(scalar.text(), item.span()));
      } else if (mapping != null && mapping.scalar("target").isPresent()) {
        found.add(
            new Service.Port(
                text(mapping, "host_ip"),
                text(mapping, "published"),
                mapping.scalar("target").get().text(),
                item.span()));
      } else {
        remark(item, "a port without a target");
      }
    }
    return found;
  }

  private List<YamlScalar> secrets(YamlMapping service) {
    List<YamlScalar> found = new ArrayList<>();
    for (YamlNode item : items(service, "secrets")) {
      YamlMapping mapping = item.asMapping();
      YamlScalar name = mapping == null ? item.asScalar() : mapping.scalar("source").orElse(null);
      if (name == null) {
        remark(item, "a secret without a source");
      } else {
        found.add(name);
      }
    }
    return found;
  }

  private List<Secret> topSecrets(YamlMapping root) {
    List<Secret> found = new ArrayList<>();
    YamlMapping secrets = root.mapping("secrets").orElse(null);
    if (secrets == null) {
      return found;
    }
    for (YamlEntry entry : YamlMerge.merged(secrets)) {
      YamlMapping node = entry.value().asMapping();
      if (node == null) {
        remark(entry.key(), "a secret that is not a mapping");
        continue;
      }
      YamlNode external = merged(node, "external");
      YamlMapping named = external == null ? null : external.asMapping();
      boolean outside = named != null || (external instanceof YamlScalar s && s.isTrue());
      YamlScalar content = scalar(merged(node, "content"));
      found.add(
          new Secret(
              entry.name().orElse(""),
              entry.key().span(),
              outside,
              scalar(merged(named == null ? node : named, "name")),
              scalar(merged(node, "file")),
              scalar(merged(node, "environment")),
              content == null ? null : content.span()));
    }
    return found;
  }

  /** A value with those that {@code <<} brings in; null when there is none. */
  private static @Nullable YamlNode merged(YamlMapping node, String key) {
    for (YamlEntry entry : YamlMerge.merged(node)) {
      if (entry.isNamed(key)) {
        return entry.value();
      }
    }
    return null;
  }

  private static @Nullable YamlScalar scalar(@Nullable YamlNode node) {
    return node == null ? null : node.asScalar();
  }

  private List<YamlNode> items(YamlMapping node, String key) {
    YamlNode value = node.get(key).orElse(null);
    YamlSequence sequence = value == null ? null : value.asSequence();
    if (sequence != null) {
      return sequence.items();
    }
    if (value != null && !(value instanceof YamlScalar scalar && scalar.isNull())) {
      remark(value, "'" + key + "' is not a list");
    }
    return List.of();
  }

  private static @Nullable String text(YamlMapping mapping, String key) {
    return mapping.scalar(key).map(YamlScalar::text).orElse(null);
  }

  private void remark(YamlNode node, String message) {
    remarks.add(Diagnostic.at(node.span(), message));
  }
}
