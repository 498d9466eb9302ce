package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Visible;
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
  private final List<Diagnostic> remarks;

  private WorkflowReader(List<Diagnostic> remarks) {
    this.remarks = new ArrayList<>(remarks);
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
            scalar(node, "name"),
            on.get().key().span(),
            triggers(on.get().value()),
            permissions(node),
            entries(node, "env"),
            jobs(jobs.get(), node.path("defaults", "run", "shell").map(YamlNode::asScalar))),
        remarks);
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
            remark(item, "an event that is not a name");
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
        remark(entry.key(), "a job that is not a mapping");
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
        scalar(node, "name"),
        needs(node),
        scalar(node, "if"),
        environment(node),
        permissions(node),
        entries(node, "env"),
        node.get("runs-on").orElse(null),
        node.get("strategy").orElse(null),
        scalar(node, "uses"),
        entries(node, "with"),
        node.get("secrets").orElse(null),
        node.path("defaults", "run", "shell").map(YamlNode::asScalar).or(() -> shell).orElse(null),
        steps(node));
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
          remark(item, "a needed job that is not a name");
        }
      }
    } else if (needs != null) {
      remark(needs, "'needs' is neither a name nor a list");
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
      return new Job.Environment(scalar(mapping, "name"), scalar(mapping, "url"), mapping.span());
    }
    YamlScalar name = node.get().asScalar();
    if (name == null) {
      remark(node.get(), "'environment' is neither a name nor a mapping");
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
      remark(value, "'permissions' is a list");
    }
    return new Permissions(
        value.asScalar(),
        scopes == null ? List.of() : YamlMerge.merged(scopes),
        entry.get().key().span());
  }

  private List<Step> steps(YamlMapping job) {
    List<Step> found = new ArrayList<>();
    YamlNode steps = job.get("steps").orElse(null);
    if (steps == null) {
      return found;
    }
    YamlSequence sequence = steps.asSequence();
    if (sequence == null) {
      remark(steps, "'steps' is not a list");
      return found;
    }
    for (YamlNode item : sequence.items()) {
      YamlMapping node = item.asMapping();
      if (node == null) {
        remark(item, "a step that is not a mapping");
      } else {
        found.add(step(node));
      }
    }
    return found;
  }

  private Step step(YamlMapping node) {
    return new Step(
        node,
        scalar(node, "name"),
        scalar(node, "id"),
        scalar(node, "uses"),
        scalar(node, "run"),
        scalar(node, "shell"),
        entries(node, "with"),
        entries(node, "env"),
        scalar(node, "if"),
        scalar(node, "continue-on-error"));
  }

  private List<YamlEntry> entries(YamlMapping node, String key) {
    YamlNode value = node.get(key).orElse(null);
    YamlMapping mapping = value == null ? null : value.asMapping();
    if (mapping != null) {
      return YamlMerge.merged(mapping);
    }
    if (value != null
        && !(value instanceof YamlScalar one && (one.isNull() || one.text().contains("${{")))) {
      remark(value, "'" + key + "' is not a mapping");
    }
    return List.of();
  }

  private @Nullable YamlScalar scalar(YamlMapping node, String key) {
    Optional<YamlNode> value = node.get(key);
    if (value.isEmpty()) {
      return null;
    }
    YamlScalar scalar = value.get().asScalar();
    if (scalar == null) {
      remark(value.get(), "'" + Visible.of(key, 60) + "' is not a single value");
    }
    return scalar;
  }

  private void remark(YamlNode node, String message) {
    remarks.add(Diagnostic.at(node.span(), message));
  }
}
