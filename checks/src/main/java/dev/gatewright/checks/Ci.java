package dev.gatewright.checks;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the workflows of a repository do. */
public final class Ci {
  /** How deep workflows may call one another (GitHub allows four). */
  private static final int DEEPEST = 4;

  private final Sights sights;
  private final Workflows workflows;
  private final List<Act> acts = new ArrayList<>();
  private final List<Elsewhere> elsewhere = new ArrayList<>();

  private final ProjectTasks tasks;

  private Ci(Sights sights) {
    this.sights = sights;
    this.workflows = sights.workflows();
    this.tasks = ProjectTasks.of(sights);
  }

  /**
   * A workflow or action that is called and whose content is not read here.
   *
   * @param uses what is called
   */
  public record Elsewhere(Found site, Job job, YamlScalar uses) {}

  /** What the workflows do on some occasions, those they call in this repository included. */
  public static Ci of(Sights sights, Function<Workflow, List<Occasion>> occasions) {
    Ci ci = new Ci(sights);
    for (Found found : sights.workflows().all()) {
      List<Occasion> some = occasions.apply(found.workflow());
      for (Job job : some.isEmpty() ? List.<Job>of() : found.workflow().jobs()) {
        ci.job(found, job, null, some, 0);
      }
    }
    return ci;
  }

  /** What the workflows do whenever they run. */
  public static Ci of(Sights sights) {
    Ci ci = new Ci(sights);
    for (Found found : sights.workflows().all()) {
      for (Job job : found.workflow().jobs()) {
        ci.job(found, job, null, List.of(), 0);
      }
    }
    return ci;
  }

  /** What one job does, what it calls included. */
  public static Ci of(Sights sights, Found found, Job job) {
    Ci ci = new Ci(sights);
    ci.job(found, job, null, List.of(), 0);
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

  private void job(
      Found site, Job job, @Nullable String muted, List<Occasion> occasions, int depth) {
    String why = muted == null ? leftOut(occasions, job.condition()) : muted;
    if (why == null) {
      why = Condition.mutes(job.condition());
    }
    YamlScalar uses = job.uses();
    if (uses != null) {
      call(site, job, uses, why, occasions, depth);
      return;
    }
    List<List<Act>> done = FileActs.of(sights, site, job);
    for (int i = 0; i < job.steps().size(); i++) {
      Step step = job.steps().get(i);
      String reason = why == null ? leftOut(occasions, step.condition()) : why;
      for (Act act : done.get(i)) {
        acts.add(act.muted(reason == null ? uncompared(act, step.with(), occasions) : reason));
      }
      YamlScalar action = step.uses();
      if (action != null && LocalUse.is(action.text())) {
        local(new Use(site, job, i, action), step, reason, 0);
      }
    }
  }

  /** Why a condition keeps something from running; null when it may run on one of the occasions. */
  private static @Nullable String leftOut(
      List<Occasion> occasions, @Nullable YamlScalar condition) {
    for (Occasion occasion : occasions) {
      if (!occasion.isLeftOutBy(condition)) {
        return null;
      }
    }
    return occasions.isEmpty() ? null : "leaves out " + occasions.getFirst().runs();
  }

  /** The review of dependencies compares two states, and fails where a run has only one. */
  private static @Nullable String uncompared(
      Act act, List<YamlEntry> with, List<Occasion> occasions) {
    boolean review = act.words().startsWith("actions/dependency-review-action");
    for (YamlEntry entry : with) {
      review &= !entry.isNamed("base-ref");
    }
    for (Occasion occasion : occasions) {
      review &= !occasion.compares();
    }
    return review && !occasions.isEmpty() ? "has nothing to compare outside pull requests" : null;
  }

  /** A step of a job that uses an action of this repository, and where it names it. */
  private record Use(Found site, Job job, int index, YamlScalar uses) {}

  /** What an action of this repository does where a step uses it. */
  private void local(Use use, Step caller, @Nullable String muted, int depth) {
    WorkflowFile called = depth < DEEPEST ? workflows.calls().composite(caller.uses()) : null;
    if (called == null) {
      elsewhere.add(new Elsewhere(use.site(), use.job(), use.uses()));
      return;
    }
    String why = muted == null ? Condition.mutes(caller.condition()) : muted;
    why = why == null ? Condition.goesOn(caller.continueOnError()) : why;
    List<Step> beside = new ArrayList<>(called.steps().stream().map(StepSite::step).toList());
    beside.addAll(use.job().steps());
    for (StepSite inner : called.steps()) {
      StepActs step =
          new StepActs(use.site(), use.job(), use.index(), inner, beside, use.uses().span(), tasks);
      for (Act act : step.acts()) {
        acts.add(act.muted(why));
      }
      YamlScalar further = inner.step().uses();
      if (further != null && LocalUse.is(further.text())) {
        local(use, inner.step(), why, depth + 1);
      }
    }
  }

  private void call(
      Found site,
      Job job,
      YamlScalar uses,
      @Nullable String muted,
      List<Occasion> occasions,
      int depth) {
    for (Duty duty : ActionDuties.of(uses.text(), job.with())) {
      acts.add(new Act(site, job, -1, Set.of(duty), uses.text(), uses.span(), muted));
    }
    WorkflowFile file = workflows.calls().workflow(uses);
    Found called = file == null ? null : workflows.at(file.path()).orElse(null);
    if (called == null || depth >= DEEPEST) {
      elsewhere.add(new Elsewhere(site, job, uses));
      return;
    }
    for (Job inner : called.workflow().jobs()) {
      job(called, inner, muted, occasions, depth + 1);
    }
  }
}
