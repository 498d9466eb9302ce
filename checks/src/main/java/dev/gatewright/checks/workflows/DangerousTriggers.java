package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.Set;

/**
 * {@code workflows/dangerous-triggers}: no event of strangers runs with the rights of the
 * repository.
 */
final class DangerousTriggers implements WorkflowRule {
  private static final Set<String> DANGEROUS =
      Set.of("pull_request_target", "workflow_run", "issue_comment");

  @Override
  public String id() {
    return "workflows/dangerous-triggers";
  }

  @Override
  public String proved() {
    return "No workflow is started by strangers with the rights of the repository";
  }

  @Override
  public String message() {
    return "A stranger can start this workflow with the rights of the repository";
  }

  @Override
  public String fix() {
    return "Use pull_request where it is enough; else keep to what reads no code and no text of the"
        + " stranger, with permissions of its own.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    if (file.workflow() == null) {
      return;
    }
    boolean labels = onlyLabels(file);
    for (Trigger trigger : file.workflow().triggers()) {
      boolean meant = labels && trigger.event().equals("pull_request_target");
      if (DANGEROUS.contains(trigger.event()) && !meant) {
        notes.found(trigger.event(), trigger.span());
      }
    }
  }

  /** Whether nothing is done but to label: what the event was made for, without code or text. */
  private static boolean onlyLabels(WorkflowFile file) {
    for (Job job : file.jobs()) {
      if (job.uses() != null) {
        return false;
      }
    }
    for (StepSite site : file.steps()) {
      if (!site.uses("actions/labeler")) {
        return false;
      }
    }
    return !file.steps().isEmpty();
  }
}
