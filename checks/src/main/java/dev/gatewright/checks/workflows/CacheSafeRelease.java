package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import org.jspecify.annotations.Nullable;

/** {@code workflows/cache-safe-release}: nothing that is released is made from a cache. */
final class CacheSafeRelease implements ScriptRule {
  private static final String BESIDE = "A workflow for releases restores a cache beside them";
  private static final String OPEN = "Whether a release restores a cache is only known in a run";

  @Override
  public String id() {
    return "workflows/cache-safe-release";
  }

  @Override
  public String proved() {
    return "No job that makes a release restores what an earlier run put into a cache";
  }

  @Override
  public String message() {
    return "A release is made with what an earlier run put into a cache";
  }

  @Override
  public String fix() {
    return "Switch the cache off where a release is made.";
  }

  @Override
  public String absent() {
    return "No job makes a release";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    if (file.workflow() == null) {
      return;
    }
    ReleaseScene scene = ReleaseScene.of(file.workflow());
    for (Job job : file.jobs()) {
      String publishes = ReleaseScene.publishes(file, job);
      if ((!scene.isRelease() && publishes == null) || scene.leavesOut(job.condition())) {
        continue;
      }
      notes.met("jobs of a release");
      String why = publishes == null ? ReleaseScene.handsOn(file, job) : publishes;
      for (StepSite site : file.steps(job)) {
        YamlScalar uses = site.step().uses();
        if (uses != null && !scene.leavesOut(site.step().condition())) {
          step(new CachingStep(file, site, scene), uses, why, notes);
        }
      }
    }
  }

  private void step(CachingStep step, YamlScalar uses, @Nullable String why, Notes notes) {
    CachingStep.Cache cache = step.cache();
    String advice =
        cache.off().isEmpty() ? fix() : "Set " + cache.off() + " where a release is made.";
    String evidence = uses.text() + ": " + cache.why();
    switch (cache.state()) {
      case ON -> {
        if (why == null) {
          notes.found(Severity.MEDIUM, BESIDE, evidence, uses.span(), advice);
        } else {
          notes.found(Severity.HIGH, message(), evidence + ", beside " + why, uses.span(), advice);
        }
      }
      case OPEN -> notes.doubt(Severity.MEDIUM, OPEN, evidence, uses.span(), advice);
      case OFF -> {
        // Nothing is restored.
      }
    }
  }
}
