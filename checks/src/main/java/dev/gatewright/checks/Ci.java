package dev.gatewright.checks;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.Workflows;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the workflows of a repository do. */
public final class Ci {
  /** How deep workflows may call one another (GitHub allows four). */
  private static final int DEEPEST = 4;

  private final Workflows workflows;
  private final List<Act> acts = new ArrayList<>();
  private final List<Elsewhere> elsewhere = new ArrayList<>();

  private Ci(Workflows workflows) {
    this.workflows = workflows;
  }

  /**
   * A workflow or action that is called and whose content is not read here.
   *
   * @param uses what is called
   */
  public record Elsewhere(Found site, Job job, YamlScalar uses) {}

  /** What the workflows do that fit, those they call in this repository included. */
  public static Ci of(Sights sights, Predicate<Workflow> fits) {
    Ci ci = new Ci(sights.workflows());
    for (Found found : sights.workflows().all()) {
      if (fits.test(found.workflow())) {
        boolean requests = Triggers.onPullRequest(found.workflow());
        for (Job job : found.workflow().jobs()) {
          ci.job(found, job, null, requests, 0);
        }
      }
    }
    return ci;
  }

  /** What one job does, what it calls included. */
  public static Ci of(Sights sights, Found found, Job job) {
    Ci ci = new Ci(sights.workflows());
    ci.job(found, job, null, false, 0);
    return ci;
  }

  /** Everything that is done. */
  public List<Act> acts() {
    return acts;
  }

  /** What is called and not read. */
  public List<Elsewhere> elsewhere() {
    return elsewhere;
  }

  /** What serves a duty and stops the job when it fails. */
  public List<Act> heeded(Duty duty) {
    return filter(duty, true);
  }

  /** What serves a duty and stops nothing. */
  public List<Act> unheeded(Duty duty) {
    return filter(duty, false);
  }

  private List<Act> filter(Duty duty, boolean heeded) {
    List<Act> found = new ArrayList<>();
    for (Act act : acts) {
      if (act.does(duty) && (act.muted() == null) == heeded) {
        found.add(act);
      }
    }
    return found;
  }

  private void job(Found site, Job job, @Nullable String muted, boolean requests, int depth) {
    String why = muted;
    if (why == null && requests && Condition.leavesOutPullRequests(job.condition())) {
      why = "leaves out pull requests";
    }
    if (why == null) {
      why = Condition.mutes(job.condition());
    }
    YamlScalar uses = job.uses();
    if (uses != null) {
      call(site, job, uses, why, requests, depth);
      return;
    }
    List<List<Act>> done = FileActs.of(site, job);
    for (int i = 0; i < job.steps().size(); i++) {
      Step step = job.steps().get(i);
      boolean leftOut = requests && Condition.leavesOutPullRequests(step.condition());
      String reason = why == null && leftOut ? "leaves out pull requests" : why;
      for (Act act : done.get(i)) {
        acts.add(act.muted(reason));
      }
      YamlScalar action = step.uses();
      if (action != null && LocalUse.is(action.text())) {
        elsewhere.add(new Elsewhere(site, job, action));
      }
    }
  }

  private void call(
      Found site, Job job, YamlScalar uses, @Nullable String muted, boolean requests, int depth) {
    for (Duty duty : ActionDuties.of(uses.text(), job.with())) {
      acts.add(new Act(site, job, -1, Set.of(duty), uses.text(), uses.span(), muted));
    }
    Found called =
        LocalUse.is(uses.text()) ? workflows.at(uses.text().substring(2)).orElse(null) : null;
    if (called == null || depth >= DEEPEST) {
      elsewhere.add(new Elsewhere(site, job, uses));
      return;
    }
    for (Job inner : called.workflow().jobs()) {
      job(called, inner, muted, requests, depth + 1);
    }
  }
}
