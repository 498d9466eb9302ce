package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;

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
    WorkflowFile start = Events.starting(file, notes.calls());
    if (start == null) {
      return;
    }
    String from = start.path().equals(file.path()) ? "" : ", started by " + start.path();
    for (StepSite site : file.steps()) {
      if (StrangersLeftOut.by(site.job(), site.step())) {
        continue;
      }
      Scope scope = new Scope(file, site.job(), site.step(), notes.calls());
      for (StrangerCode.Fetch fetch : StrangerCode.in(site, scope)) {
        boolean runs = fetch.followed() || StepOrder.runsAfter(file, site, notes.calls());
        Severity severity = runs ? Severity.CRITICAL : Severity.HIGH;
        notes.found(
            fetch.sure() ? severity : Severity.MEDIUM,
            message(),
            fetch.evidence() + from,
            fetch.span(),
            fix());
      }
    }
  }
}
