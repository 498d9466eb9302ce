package dev.gatewright.checks.repository;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Ci;
import dev.gatewright.checks.Condition;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.Triggers;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what stops a job that publishes. */
final class ReleaseGate {
  private static final int DEEPEST = 4;

  private final Sights sights;

  ReleaseGate(Sights sights) {
    this.sights = sights;
  }

  /** What stands before a release. */
  sealed interface Guard {
    /** Tests or a gate whose failure stops it. */
    record Shut(Act by) implements Guard {}

    /** Something that may test. */
    record Perhaps(Act by) implements Guard {}

    /** Something whose content is not here. */
    record Unseen(String why) implements Guard {}

    /** Nothing. */
    record Open(String why) implements Guard {}
  }

  /**
   * What stands before a step of a job: earlier steps, needed jobs, a run before, or callers.
   *
   * @param publish the step that publishes
   */
  Guard before(Found site, Job job, Act publish) {
    YamlScalar condition = publish.step() < 0 ? null : job.steps().get(publish.step()).condition();
    if (!Condition.runsAfterFailure(condition)) {
      for (Act act : Ci.of(sights, site, job).acts()) {
        boolean earlier =
            act.step() < publish.step()
                || (act.step() == publish.step() && act.span().line() < publish.span().line());
        if (earlier && guards(act)) {
          return new Guard.Shut(act);
        }
      }
    }
    return before(site, job, 0);
  }

  private Guard before(Found site, Job job, int depth) {
    if (Condition.runsAfterFailure(job.condition())) {
      return new Guard.Open("runs though a job before it failed");
    }
    Guard needed = needs(site, job);
    if (!(needed instanceof Guard.Open)) {
      return needed;
    }
    Guard after = afterRun(site, job);
    if (after != null) {
      return after;
    }
    return Triggers.onlyCalled(site.workflow()) ? callers(site, depth) : needed;
  }

  private Guard needs(Found site, Job job) {
    Deque<Job> open = new ArrayDeque<>(List.of(job));
    Set<String> seen = new HashSet<>();
    Guard best = new Guard.Open("needs no job that tests");
    while (!open.isEmpty()) {
      for (YamlScalar need : open.removeFirst().needs()) {
        Job needed = site.workflow().job(need.text()).orElse(null);
        if (needed == null || !seen.add(need.text())) {
          continue;
        }
        Guard guard = by(site, needed);
        if (guard instanceof Guard.Shut) {
          return guard;
        }
        best = best instanceof Guard.Open ? guard : best;
        if (!Condition.runsAfterFailure(needed.condition())) {
          open.addLast(needed);
        }
      }
    }
    return best;
  }

  /** What a needed job is worth. */
  private Guard by(Found site, Job job) {
    Ci ci = Ci.of(sights, site, job);
    Act perhaps = null;
    Act unheeded = null;
    for (Act act : ci.acts()) {
      if (guards(act)) {
        return new Guard.Shut(act);
      }
      perhaps = act.does(Duty.OPAQUE) && act.muted() == null ? act : perhaps;
      boolean tests = act.does(Duty.TEST) || act.does(Duty.GATE);
      unheeded = tests && act.muted() != null ? act : unheeded;
    }
    if (!ci.elsewhere().isEmpty()) {
      YamlScalar uses = ci.elsewhere().getFirst().uses();
      return new Guard.Unseen(job.id() + " calls " + uses.text() + ", whose steps are not read");
    }
    if (unheeded != null) {
      return new Guard.Open("the tests before it (" + unheeded.where() + ") stop nothing");
    }
    return perhaps == null ? new Guard.Open("needs no job that tests") : new Guard.Perhaps(perhaps);
  }

  private static boolean guards(Act act) {
    boolean tests = act.does(Duty.TEST) || act.does(Duty.GATE);
    if (!tests || act.muted() != null) {
      return false;
    }
    Step step = act.step() < 0 ? null : act.job().steps().get(act.step());
    return step == null || !Condition.onlyPullRequests(step.condition());
  }

  /** A workflow that starts when another one has succeeded. */
  private @Nullable Guard afterRun(Found site, Job job) {
    Trigger trigger = site.workflow().trigger("workflow_run").orElse(null);
    YamlMapping config =
        trigger == null || trigger.config() == null ? null : trigger.config().asMapping();
    boolean success =
        Condition.text(job.condition()).contains("workflow_run.conclusion=='success'");
    if (config == null || !success || site.workflow().triggers().size() > 1) {
      return null;
    }
    YamlSequence names = config.get("workflows").map(YamlNode::asSequence).orElse(null);
    for (YamlNode name : names == null ? List.<YamlNode>of() : names.items()) {
      for (Found found : sights.workflows().all()) {
        YamlScalar scalar = name.asScalar();
        YamlScalar own = found.workflow().name();
        if (scalar != null && own != null && own.text().equals(scalar.text())) {
          for (Job each : found.workflow().jobs()) {
            if (by(found, each) instanceof Guard.Shut shut) {
              return shut;
            }
          }
        }
      }
    }
    return null;
  }

  /** What stands before the jobs that call this workflow: the weakest of them. */
  private Guard callers(Found site, int depth) {
    Guard weakest = null;
    for (Found caller : sights.workflows().all()) {
      for (Job job : caller.workflow().jobs()) {
        YamlScalar uses = job.uses();
        if (uses == null || !site.path().equals(LocalUse.path(uses.text())) || depth >= DEEPEST) {
          continue;
        }
        Guard guard = before(caller, job, depth + 1);
        if (weakest == null || weakest instanceof Guard.Shut) {
          weakest = guard;
        }
        if (guard instanceof Guard.Open) {
          return guard;
        }
      }
    }
    return weakest == null
        ? new Guard.Unseen("it is called from another repository, or not at all")
        : weakest;
  }
}
