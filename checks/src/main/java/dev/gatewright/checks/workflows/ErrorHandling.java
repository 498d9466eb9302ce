package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Condition;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.FileActs;
import dev.gatewright.checks.RunSoFar;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.List;

/** {@code workflows/error-handling}: no publish, test or scan step swallows its failure. */
final class ErrorHandling implements ScriptRule {
  private static final List<Duty> WATCHED =
      List.of(
          Duty.TEST,
          Duty.STATIC_SCAN,
          Duty.PERHAPS_STATIC_SCAN,
          Duty.DEPENDENCY_SCAN,
          Duty.SECRET_SCAN,
          Duty.GATE,
          Duty.PUBLISH);
  private static final String ANYWAY =
      "A job publishes though something before it failed or was cancelled";

  @Override
  public String id() {
    return "workflows/error-handling";
  }

  @Override
  public String proved() {
    return "No step that publishes, tests or scans swallows its failure";
  }

  @Override
  public String message() {
    return "The failure of a step that publishes, tests or scans is swallowed";
  }

  @Override
  public String fix() {
    return "Let the step fail: without continue-on-error, '|| true' and 'set +e', and with"
        + " 'set -o pipefail' before a pipe.";
  }

  @Override
  public String absent() {
    return "No step is known to publish, to test or to scan";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Found found = notes.sights().workflows().at(file.path()).orElse(null);
    if (found == null) {
      return;
    }
    for (Job job : file.jobs()) {
      for (List<Act> step : FileActs.of(notes.sights(), found, job)) {
        for (Act act : step) {
          if (WATCHED.stream().anyMatch(act::does)) {
            notes.met("steps that publish, test or scan");
            act(act, job, notes);
          }
        }
      }
    }
    for (Upload upload : notes.sights().publishing().uploads()) {
      if (upload.stepFile() == file) {
        notes.met("steps that publish, test or scan");
        anyway(upload, notes);
      }
    }
  }

  private void act(Act act, Job job, Notes notes) {
    String why = act.muted();
    if (why == null || why.startsWith("never runs") || why.startsWith("runs only after")) {
      return;
    }
    Step step = job.steps().get(act.step());
    if (why.contains("continue-on-error") && asked(step, act.step(), job)) {
      return;
    }
    String seen = Masking.maskLine(act.words()) + ": " + why;
    if (why.equals(Condition.MAY_GO_ON)) {
      notes.doubt(notes.question().severity(), message(), seen, act.span(), fix());
    } else {
      notes.found(seen, act.span());
    }
  }

  /** Whether a later step looks at how this one ended. */
  private static boolean asked(Step step, int index, Job job) {
    YamlScalar id = step.id();
    if (id == null) {
      return false;
    }
    String outcome = "steps." + id.text() + ".outcome";
    for (Step later : job.steps().subList(index + 1, job.steps().size())) {
      YamlScalar run = later.run();
      boolean condition = later.condition() != null && later.condition().text().contains(outcome);
      boolean env =
          later.env().stream()
              .map(entry -> entry.value().asScalar())
              .anyMatch(value -> value != null && value.text().contains(outcome));
      if (condition || env || (run != null && run.text().contains(outcome))) {
        return true;
      }
    }
    return false;
  }

  private static void anyway(Upload upload, Notes notes) {
    YamlScalar step = upload.step().step().condition();
    if (step != null && Condition.mayHold(step, stopped(upload.stepFile(), upload.step()))) {
      notes.found(
          notes.question().severity(),
          ANYWAY,
          "if: " + step.text(),
          step.span(),
          "Take always() out of the condition.");
    }
    YamlScalar job = upload.job().condition();
    boolean here = upload.stepFile() == upload.file();
    if (job != null && here && Condition.mayHold(job, stopped(upload.job()))) {
      notes.found(
          Severity.HIGH, ANYWAY, "if: " + job.text(), job.span(), "Take always() out of it.");
    }
  }

  /** The runs in which a step before this one did not end well. */
  private static List<RunSoFar> stopped(WorkflowFile file, StepSite site) {
    List<Step> steps = new ArrayList<>();
    List<RunSoFar> runs = new ArrayList<>();
    for (StepSite each : file.steps()) {
      if (each.isIn(site.job())) {
        steps.add(each.step());
      }
    }
    for (int i = 0; i < steps.indexOf(site.step()); i++) {
      if (Condition.goesOn(steps.get(i).continueOnError()) == null) {
        runs.addAll(RunSoFar.stopped(steps, i));
      }
    }
    return runs.isEmpty() ? RunSoFar.stopped("") : runs;
  }

  /** The runs in which a job that this one waits for did not end well. */
  private static List<RunSoFar> stopped(Job job) {
    List<RunSoFar> runs = new ArrayList<>();
    job.needs().forEach(need -> runs.addAll(RunSoFar.stopped(need.text())));
    return runs.isEmpty() ? RunSoFar.stopped("") : runs;
  }
}
