package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input a workflow or an action declares.
 *
 * @param by {@code workflow_dispatch}, {@code workflow_call} or {@code action}
 * @param type as declared; empty when it is not
 * @param options those of a choice, null when they are none
 */
record Input(String name, YamlEntry entry, String by, String type, @Nullable YamlSequence options) {
  static final String DISPATCH = "workflow_dispatch";
  static final String CALL = "workflow_call";
  static final String ACTION = "action";

  /** Every input of a file. */
  static List<Input> all(WorkflowFile file) {
    List<Input> found = new ArrayList<>();
    if (file.action() != null) {
      file.action().inputs().forEach(entry -> found.add(of(entry, ACTION)));
    }
    if (file.workflow() != null) {
      for (Trigger trigger : file.workflow().triggers()) {
        boolean takes = trigger.event().equals(DISPATCH) || trigger.event().equals(CALL);
        YamlMapping config = trigger.config() == null ? null : trigger.config().asMapping();
        YamlMapping inputs = config == null ? null : config.mapping("inputs").orElse(null);
        if (takes && inputs != null) {
          inputs.entries().forEach(entry -> found.add(of(entry, trigger.event())));
        }
      }
    }
    return found;
  }

  private static Input of(YamlEntry entry, String by) {
    YamlMapping node = entry.value().asMapping();
    return new Input(
        entry.name().orElse(""),
        entry,
        by,
        node == null ? "" : node.scalar("type").map(YamlScalar::text).orElse(""),
        node == null ? null : node.get("options").map(YamlNode::asSequence).orElse(null));
  }

  /** Who sets it, and to what. */
  Control control() {
    return switch (type) {
      case "boolean", "number", "environment" -> Control.FIXED;
      case "choice" -> options == null ? text() : Control.FIXED;
      default -> text();
    };
  }

  private Control text() {
    return new Control(
        Control.Form.TEXT, by.equals(DISPATCH) ? Control.Who.COLLABORATOR : Control.Who.CALLER);
  }
}
