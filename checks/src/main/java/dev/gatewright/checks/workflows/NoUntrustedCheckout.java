package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;

/**
 * {@code workflows/no-untrusted-checkout}: no code of a stranger is fetched where the rights of the
 * repository are.
 */
final class NoUntrustedCheckout implements ScriptRule {
  @Override
  public String id() {
    return "workflows/no-untrusted-checkout";
  }

  @Override
  public String proved() {
    return "No workflow with the rights of the repository fetches the code of a stranger";
  }

  @Override
  public String message() {
    return "The code of a stranger is fetched where the rights of the repository are";
  }

  @Override
  public String fix() {
    return "Build and test it under pull_request, which has no rights; hand on its results as data"
        + " to a second workflow that fetches no code.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    if (Events.privileged(file).isEmpty()) {
      return;
    }
    for (Job job : file.jobs()) {
      List<StepSite> steps = file.steps(job);
      for (int i = 0; i < steps.size(); i++) {
        StepSite site = steps.get(i);
        boolean runs = steps.subList(i + 1, steps.size()).stream().anyMatch(StrangerCode::runs);
        for (StrangerCode.Fetch fetch : StrangerCode.in(site, new Scope(file, job, site.step()))) {
          Severity severity = runs || fetch.followed() ? Severity.CRITICAL : Severity.HIGH;
          notes.found(
              fetch.sure() ? severity : Severity.MEDIUM,
              message(),
              fetch.evidence(),
              fetch.span(),
              fix());
        }
      }
    }
  }
}
