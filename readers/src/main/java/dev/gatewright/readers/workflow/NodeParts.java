package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlMerge;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parts of a node that workflows and actions share; what has the wrong shape is remarked.
 */
final class NodeParts {
  private final List<Diagnostic> remarks;

  NodeParts(List<Diagnostic> remarks) {
    this.remarks = new ArrayList<>(remarks);
  }

  List<Diagnostic> remarks() {
    return remarks;
  }

  List<Step> steps(YamlMapping job) {
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
        found.addAll(beside(node));
      }
    }
    return found;
  }

  /** The steps of a {@code parallel:} block, which run beside each other. */
  private List<Step> beside(YamlMapping node) {
    List<Step> found = new ArrayList<>();
    YamlNode block = node.get("parallel").orElse(null);
    YamlSequence sequence = block == null ? null : block.asSequence();
    if (block != null && sequence == null) {
      remark(block, "'parallel' is not a list");
    }
    for (YamlNode item : sequence == null ? List.<YamlNode>of() : sequence.items()) {
      YamlMapping inner = item.asMapping();
      if (inner == null) {
        remark(item, "a step that is not a mapping");
      } else {
        found.add(step(inner));
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

  List<YamlEntry> entries(YamlMapping node, String key) {
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

  @Nullable YamlScalar scalar(YamlMapping node, String key) {
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

  void remark(YamlNode node, String message) {
    remarks.add(Diagnostic.at(node.span(), message));
  }
}
