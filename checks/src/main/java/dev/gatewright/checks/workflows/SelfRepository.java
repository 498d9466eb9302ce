package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import org.jspecify.annotations.Nullable;

/** {@code workflows/self-repository}: own actions are taken from the commit, not from a folder. */
final class SelfRepository implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/self-repository";
  }

  @Override
  public String proved() {
    return "Every action and workflow of the repository itself is named as one";
  }

  @Override
  public String message() {
    return "An action is taken from a folder, which an earlier step may have filled";
  }

  @Override
  public String fix() {
    return "Write $/ in the place of ./ so that it is taken from the commit the workflow runs for.";
  }

  @Override
  public String absent() {
    return "No workflow uses an action or a workflow of its own repository";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (Job job : file.jobs()) {
      reference(job.uses(), notes);
    }
    for (StepSite site : file.steps()) {
      reference(site.step().uses(), notes);
    }
  }

  private static void reference(@Nullable YamlScalar uses, Notes notes) {
    String text = uses == null ? "" : uses.text().strip();
    boolean folder = text.equals(".") || text.startsWith("./") || text.startsWith("../");
    if (uses != null && (folder || text.startsWith("$/"))) {
      notes.met("actions and workflows of the repository");
      if (folder) {
        notes.found(text, uses.span());
      }
    }
  }
}
