package dev.gatewright.checks.workflows;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.WorkflowFile;
import org.jspecify.annotations.Nullable;

/** {@code workflows/named}: workflows, jobs and actions have a name a reader of a run can use. */
final class Named implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/named";
  }

  @Override
  public String proved() {
    return "Every workflow, job and action has a name";
  }

  @Override
  public String message() {
    return "A workflow, job or action has no name";
  }

  @Override
  public String fix() {
    return "Add name: with a few words on what it does.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Span top = Span.point(1, 1);
    if (file.workflow() != null) {
      name(file.workflow().name(), "the workflow", top, notes);
    }
    if (file.action() != null) {
      name(file.action().name(), "the action", top, notes);
    }
    for (Job job : file.jobs()) {
      // A call is shown under the names of the jobs it calls.
      if (job.uses() == null) {
        name(job.name(), "the job " + job.id(), job.idSpan(), notes);
      }
    }
  }

  private static void name(@Nullable YamlScalar name, String what, Span span, Notes notes) {
    if (name == null || name.text().isBlank()) {
      notes.found(what, span);
    }
  }
}
