package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads GitHub Actions workflows. A file without {@code on} or {@code jobs} is none and is refused;
 * a part of the wrong shape is remarked on and left out.
 */
public final class WorkflowReader {
  private final NodeParts parts;

  private WorkflowReader(List<Diagnostic> remarks) {
    this.parts = new NodeParts(remarks);
  }

  /** Reads a workflow within the default limits of YAML. */
  public static Parsed<Workflow> read(byte[] bytes) {
    return read(bytes, YamlLimits.DEFAULT);
  }

  /** Reads a workflow within these limits. */
  public static Parsed<Workflow> read(byte[] bytes, YamlLimits limits) {
    return switch (YamlReader.read(bytes, limits)) {
      case Parsed.Broken<YamlFile>(Diagnostic first) -> new Parsed.Broken<>(first);
      case Parsed.Ok<YamlFile> ok -> new WorkflowReader(ok.diagnostics()).file(ok.value());
    };
  }

  private Parsed<Workflow> file(YamlFile file) {
    Optional<YamlMapping> root = file.rootMapping();
    if (root.isEmpty()) {
      return Parsed.broken(1, 1, "not a workflow: no mapping at the top");
    }
    YamlMapping node = root.get();
    Optional<YamlEntry> on = node.entry("on");
    if (on.isEmpty()) {
      return new Parsed.Broken<>(Diagnostic.at(node.span(), "not a workflow: no 'on'"));
    }
    Optional<YamlMapping> jobs = node.mapping("jobs");
    if (jobs.isEmpty()) {
      return new Parsed.Broken<>(Diagnostic.at(node.span(), "not a workflow: no 'jobs'"));
    }
    return new Parsed.Ok<>(
        new Workflow(
            file,
            node,
            parts.scalar(node, "name"),
            on.get().key().span(),
            triggers(on.get().value()),
            permissions(node),
            parts.entries(node, "env"),
            jobs(jobs.get(), node.path("defaults", "run", "shell").map(YamlNode::asScalar))),
        parts.remarks());
  }

  private List<Trigger> triggers(YamlNode on) {
    List<Trigger> found = new ArrayList<>();
    switch (on.resolved()) {
      case YamlScalar scalar -> found.add(new Trigger(scalar.text(), on.span(), null));
      case YamlSequence sequence -> {
        for (YamlNode item : sequence.items()) {
          if (item.resolved() instanceof YamlScalar scalar) {
            found.add(new Trigger(scalar.text(), item.span(), null));
          } else {
            parts.remark(item, "an event that is not a name");
          }
        }
      }
      case YamlMapping mapping -> {
        for (YamlEntry entry : YamlMerge.merged(mapping)) {
          found.add(
              new Trigger(entry.name().orElse(""), entry.key().span(), entry.value().resolved()));
        }
      }
      case YamlAlias alias -> {}
    }
    return found;
  }

  private List<Job> jobs(YamlMapping jobs, Optional<YamlScalar> shell) {
    List<Job> found = new ArrayList<>();
    for (YamlEntry entry : YamlMerge.merged(jobs)) {
      YamlMapping node = entry.value().asMapping();
      if (node == null) {
        parts.remark(entry.key(), "a job that is not a mapping");
        continue;
      }
      found.add(job(entry, node, shell));
    }
    return found;
  }

  private Job job(YamlEntry entry, YamlMapping node, Optional<YamlScalar> shell) {
    return new Job(
        entry.name().orElse(""),
        entry.key().span(),
        node,
        parts.scalar(node, "name"),
        needs(node),
        parts.scalar(node, "if"),
        environment(node),
        permissions(node),
        parts.entries(node, "env"),
        node.get("runs-on").orElse(null),
        node.get("strategy").orElse(null),
        parts.scalar(node, "uses"),
        parts.entries(node, "with"),
        node.get("secrets").orElse(null),
        node.path("defaults", "run", "shell").map(YamlNode::asScalar).or(() -> shell).orElse(null),
        parts.steps(node));
  }

  private List<YamlScalar> needs(YamlMapping job) {
    List<YamlScalar> found = new ArrayList<>();
    YamlNode needs = job.get("needs").orElse(null);
    if (needs instanceof YamlScalar scalar) {
      found.add(scalar);
    } else if (needs instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item.resolved() instanceof YamlScalar scalar) {
          found.add(scalar);
        } else {
          parts.remark(item, "a needed job that is not a name");
        }
      }
    } else if (needs != null) {
      parts.remark(needs, "'needs' is neither a name nor a list");
    }
    return found;
  }

  private Job.@Nullable Environment environment(YamlMapping job) {
    Optional<YamlNode> node = job.get("environment");
    if (node.isEmpty()) {
      return null;
    }
    YamlMapping mapping = node.get().asMapping();
    if (mapping != null) {
      return new Job.Environment(
          parts.scalar(mapping, "name"), parts.scalar(mapping, "url"), mapping.span());
    }
    YamlScalar name = node.get().asScalar();
    if (name == null) {
      parts.remark(node.get(), "'environment' is neither a name nor a mapping");
    }
    return new Job.Environment(name, null, node.get().span());
  }

  private @Nullable Permissions permissions(YamlMapping node) {
    Optional<YamlEntry> entry = node.entry("permissions");
    if (entry.isEmpty()) {
      return null;
    }
    YamlNode value = entry.get().value().resolved();
    YamlMapping scopes = value.asMapping();
    if (value instanceof YamlSequence) {
      parts.remark(value, "'permissions' is a list");
    }
    return new Permissions(
        value.asScalar(),
        scopes == null ? List.of() : YamlMerge.merged(scopes),
        entry.get().key().span());
  }
}
