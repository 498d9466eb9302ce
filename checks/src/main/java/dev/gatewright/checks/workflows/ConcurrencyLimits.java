package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;

/** {@code workflows/concurrency-limits}: it is said what happens when a run overtakes another. */
final class ConcurrencyLimits implements WorkflowRule {
  private static final String SILENT = "It is not said whether a newer run ends an older one";

  @Override
  public String id() {
    return "workflows/concurrency-limits";
  }

  @Override
  public String proved() {
    return "Every workflow says what happens when a run overtakes another";
  }

  @Override
  public String message() {
    return "Any number of runs of a workflow go on beside each other";
  }

  @Override
  public String fix() {
    return "Add concurrency: with a group and cancel-in-progress: true, or false where a run must"
        + " end.";
  }

  @Override
  public String absent() {
    return "No workflow is started but by another";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Workflow workflow = file.workflow();
    // What is only called is limited by the one that calls it.
    if (workflow == null
        || (workflow.triggers().size() == 1 && workflow.trigger("workflow_call").isPresent())) {
      return;
    }
    notes.met("workflows that start by themselves");
    YamlEntry whole = workflow.node().entry("concurrency").orElse(null);
    if (whole != null) {
      silent(whole, notes);
      return;
    }
    List<String> without = new ArrayList<>();
    for (Job job : file.jobs()) {
      YamlEntry own = job.node().entry("concurrency").orElse(null);
      if (own != null) {
        silent(own, notes);
      } else if (job.uses() == null) {
        without.add(job.id());
      }
    }
    if (!without.isEmpty()) {
      notes.found("no concurrency for " + String.join(", ", without), workflow.onSpan());
    }
  }

  private void silent(YamlEntry concurrency, Notes notes) {
    YamlMapping mapping = concurrency.value().asMapping();
    if (mapping == null || mapping.get("cancel-in-progress").isEmpty()) {
      notes.found(Severity.LOW, SILENT, "no cancel-in-progress", concurrency.key().span(), fix());
    }
  }
}
