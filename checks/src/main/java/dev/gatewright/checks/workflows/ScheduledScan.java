package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Condition;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Source;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code workflows/scheduled-scan}: the workflows are scanned by the clock. */
final class ScheduledScan implements Check {
  private static final String MUTED = "A scan of the workflows stops nothing and tells nobody";

  @Override
  public String id() {
    return "workflows/scheduled-scan";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    Workflows workflows = sights.workflows();
    List<Looked> looked = List.of(new Looked("workflows", "workflows", workflows.all().size()));
    List<Finding> muted = new ArrayList<>();
    String elsewhere = null;
    for (WorkflowFile file : workflows.files()) {
      Workflow workflow = file.workflow();
      if (workflow == null || workflow.trigger("schedule").isEmpty()) {
        continue;
      }
      for (Job job : file.jobs()) {
        StepSite scan = scan(workflows, file, job);
        String mutes = scan == null ? null : mutes(job, scan);
        if (scan != null && mutes == null) {
          return new Answer.Pass(
              "The workflows are scanned on a timetable: " + file.path() + ", job " + job.id(),
              looked);
        }
        if (scan != null) {
          muted.add(finding(question, file, job.idSpan(), job.id() + ": " + mutes));
        }
        if (job.uses() != null && !LocalUse.is(job.uses().text())) {
          elsewhere = file.path() + ":" + job.uses().span().line() + " calls " + job.uses().text();
        }
      }
    }
    return without(question, sights, looked, muted, elsewhere);
  }

  private static Answer without(
      Question question,
      Sights sights,
      List<Looked> looked,
      List<Finding> muted,
      @Nullable String elsewhere) {
    Workflows workflows = sights.workflows();
    if (!muted.isEmpty()) {
      return new Answer.Fail(MUTED, muted, looked);
    }
    if (!workflows.skipped().isEmpty()) {
      Skipped first = workflows.skipped().getFirst();
      return new Answer.Unknown(
          "A workflow could not be read: " + first.file() + ": " + first.why(),
          "Correct the file; GitHub refuses it as it is.",
          looked);
    }
    if (elsewhere != null) {
      return new Answer.Unknown(
          "A scan of the workflows is not seen; " + elsewhere + ", whose steps are not read",
          "Vouch for what it does, or call the scanner in a step.",
          looked);
    }
    if (!sights.tree().complete() || sights.tree().files().isEmpty()) {
      return new Answer.Unknown(
          "The directory could not be listed, or is empty", "Give the right to read it.", looked);
    }
    if (workflows.files().isEmpty()) {
      return workflows.otherSystems().isEmpty()
          ? new Answer.NotApplicable("There is no workflow to scan", looked)
          : new Answer.Unknown(
              workflows.otherSystems().getFirst() + " is of another CI system and is not read",
              "Let a person vouch for it; only workflows of GitHub are read.",
              looked);
    }
    String message = "No workflow scans the workflows on a timetable";
    return new Answer.Fail(
        message, List.of(question.finding(message, "", null, null, null)), looked);
  }

  /**
   * The step of a job that scans workflows, in the job itself or a workflow it calls; one that is
   * switched off only where there is no other.
   */
  private static @Nullable StepSite scan(Workflows workflows, WorkflowFile file, Job job) {
    StepSite off = null;
    for (StepSite site : file.steps(job)) {
      if (WorkflowScanner.runs(file, site)) {
        if (!Condition.neverRuns(site)) {
          return site;
        }
        off = site;
      }
    }
    WorkflowFile called = workflows.calls().workflow(job.uses());
    if (called == null) {
      return off;
    }
    for (StepSite site : called.steps()) {
      if (WorkflowScanner.runs(called, site)) {
        if (!Condition.neverRuns(site)) {
          return site;
        }
        off = site;
      }
    }
    return off;
  }

  /** Why a scan that finds something does not fail its run; null when it does. */
  private static @Nullable String mutes(Job job, StepSite scan) {
    if (Condition.never(job.condition()) || Condition.neverRuns(scan)) {
      return "never runs (if: false)";
    }
    YamlScalar whole = job.node().scalar("continue-on-error").orElse(null);
    YamlScalar step = scan.step().continueOnError();
    boolean goesOn = (whole != null && whole.isTrue()) || (step != null && step.isTrue());
    return goesOn ? "continue-on-error: true" : null;
  }

  private static Finding finding(Question question, WorkflowFile file, Span span, String evidence) {
    return question.finding(
        MUTED,
        evidence,
        Source.place(file.path(), span),
        Source.excerpt(file.source(), span),
        "Let the job run and fail: without continue-on-error, and without if: false.");
  }
}
