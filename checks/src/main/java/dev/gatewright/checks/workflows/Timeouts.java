package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.targets.workflows.WorkflowFile;

/** {@code workflows/timeouts}: no job may run for the six hours GitHub gives it. */
final class Timeouts implements WorkflowRule {
  private static final String KEY = "timeout-minutes";

  @Override
  public String id() {
    return "workflows/timeouts";
  }

  @Override
  public String proved() {
    return "Every job has a time after which it is ended";
  }

  @Override
  public String message() {
    return "A job that hangs is ended only after six hours";
  }

  @Override
  public String fix() {
    return "Add timeout-minutes: to the job, two or three times what it usually takes.";
  }

  @Override
  public String absent() {
    return "No workflow has a job of its own";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (Job job : file.jobs()) {
      if (job.uses() != null) {
        continue;
      }
      notes.met("jobs");
      if (job.node().get(KEY).isEmpty() && !allSteps(job)) {
        notes.found("the job " + job.id() + " without timeout-minutes", job.idSpan());
      }
    }
  }

  private static boolean allSteps(Job job) {
    for (Step step : job.steps()) {
      if (step.node().get(KEY).isEmpty()) {
        return false;
      }
    }
    return !job.steps().isEmpty();
  }
}
