package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;

/**
 * {@code workflows/no-artifact-poisoning}: no artifact that a stranger could make is unpacked over
 * the work tree.
 */
final class NoArtifactPoisoning implements ScriptRule {
  @Override
  public String id() {
    return "workflows/no-artifact-poisoning";
  }

  @Override
  public String proved() {
    return "No workflow with the rights of the repository unpacks what another run left";
  }

  @Override
  public String message() {
    return "An artifact of another run is unpacked where the rights of the repository are";
  }

  @Override
  public String fix() {
    return "Unpack it below ${{ runner.temp }}, take it as data only, and check each value against"
        + " a pattern before it is used.";
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
      for (ArtifactFetch fetch : ArtifactFetch.in(site)) {
        boolean runs = StepOrder.runsAfter(file, site, notes.calls());
        Severity severity = runs ? Severity.HIGH : Severity.MEDIUM;
        notes.found(
            fetch.apart() ? Severity.LOW : severity,
            message(),
            fetch.what() + from,
            fetch.span(),
            fix());
      }
    }
  }
}
