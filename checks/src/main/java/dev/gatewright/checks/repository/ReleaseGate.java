package dev.gatewright.checks.repository;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Ci;
import dev.gatewright.checks.Condition;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.Occasion;
import dev.gatewright.checks.RunSoFar;
import dev.gatewright.checks.Triggers;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what stops a job that publishes. */
final class ReleaseGate {
  private static final int DEEPEST = 4;
  private static final String NONE = "needs no job that tests";
  private static final String ANYWAY = "runs though a job before it failed";

  private final Sights sights;

  /** The kinds of run in which something is published. */
  private final List<Occasion> releases;

  private ReleaseGate(Sights sights, List<Occasion> releases) {
    this.sights = sights;
    this.releases = releases;
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
  static Guard before(Sights sights, Found site, Job job, Act publish) {
    YamlScalar condition = publish.step() < 0 ? null : job.steps().get(publish.step()).condition();
    ReleaseGate gate = new ReleaseGate(sights, releases(site, job, condition));
    return gate.before(site, job, publish, condition);
  }

  private static List<Occasion> releases(Found site, Job job, @Nullable YamlScalar condition) {
    List<Occasion> live = new ArrayList<>();
    for (Occasion one : Occasion.ofReleases(site.workflow())) {
      if (!one.isLeftOutBy(job.condition()) && !one.isLeftOutBy(condition)) {
        live.add(one);
      }
    }
    return live;
  }

  private Guard before(Found site, Job job, Act publish, @Nullable YamlScalar condition) {
    for (Act act : Ci.of(sights, site, job).acts()) {
      boolean same = act.step() == publish.step() && act.span().line() < publish.span().line();
      boolean earlier =
          act.step() >= 0
              && act.step() < publish.step()
              && !Condition.mayHold(condition, RunSoFar.stopped(job.steps(), act.step()));
      if ((same || earlier) && guards(act)) {
        return new Guard.Shut(act);
      }
    }
    return before(site, job, 0);
  }

  private Guard before(Found site, Job job, int depth) {
    Guard needed = needs(site, job, Set.of(), false).guard();
    if (!(needed instanceof Guard.Open)) {
      return needed;
    }
    Guard after = afterRun(site, job);
    if (after != null) {
      return after;
    }
    return Triggers.onlyCalled(site.workflow()) ? callers(site, depth) : needed;
  }

  /** A guard, and the job it is in. */
  private record Reached(Guard guard, Job in) {}

  /**
   * The best guard among the jobs that a job needs, and those that they need. A job that does not
   * ask how others ended waits for the success of all before it, whatever those between ask.
   *
   * @param all whether a later job asks for the success of all before it
   */
  private Reached needs(Found site, Job job, Set<String> way, boolean all) {
    Reached best = new Reached(new Guard.Open(NONE), job);
    Set<String> further = new HashSet<>(way);
    further.add(job.id());
    for (YamlScalar need : job.needs()) {
      Job needed = site.workflow().job(need.text()).orElse(null);
      if (needed == null || further.contains(needed.id())) {
        continue;
      }
      Reached own = new Reached(by(site, needed), needed);
      own = all ? own : heeded(site, job, own);
      boolean chain = all || !Condition.asksForStatus(job.condition());
      Reached one = own;
      if (!(own.guard() instanceof Guard.Shut)) {
        Reached before = needs(site, needed, further, chain);
        one = better(own, all ? before : heeded(site, job, before));
      }
      if (one.guard() instanceof Guard.Shut) {
        return one;
      }
      best = better(one, best);
    }
    return best;
  }

  /** What a guard is worth to a job, whose condition may let it run all the same. */
  private static Reached heeded(Found site, Job job, Reached reached) {
    if (reached.guard() instanceof Guard.Open) {
      return reached;
    }
    BadRuns runs = new BadRuns(site.workflow(), job, reached.in());
    if (Condition.mayHold(job.condition(), runs.stopped())) {
      return new Reached(new Guard.Open(ANYWAY), reached.in());
    }
    boolean leftOut = Condition.mayHold(job.condition(), runs.leftOut());
    return leftOut && reached.guard() instanceof Guard.Shut(Act act)
        ? new Reached(new Guard.Perhaps(act), reached.in())
        : reached;
  }

  private static Reached better(Reached one, Reached other) {
    return weaker(one.guard(), other.guard()) ? other : one;
  }

  /** Whether one stops less than the other. */
  static boolean weaker(Guard one, Guard other) {
    return rank(one) < rank(other);
  }

  /** The more it stops, the higher; of two that stop nothing, the one that says more. */
  private static int rank(Guard guard) {
    return switch (guard) {
      case Guard.Shut _ -> 4;
      case Guard.Perhaps _ -> 3;
      case Guard.Unseen _ -> 2;
      case Guard.Open(String why) -> why.equals(NONE) ? 0 : 1;
    };
  }

  /** What a needed job is worth. */
  private Guard by(Found site, Job job) {
    Ci ci = Ci.of(sights, site, job);
    Act perhaps = null;
    Act unheeded = null;
    Act leftOut = null;
    for (Act act : ci.acts()) {
      if (guards(act)) {
        return new Guard.Shut(act);
      }
      leftOut = tests(act) ? act : leftOut;
      perhaps = act.does(Duty.OPAQUE) && act.muted() == null ? act : perhaps;
      boolean muted = act.muted() != null && (act.does(Duty.TEST) || act.does(Duty.GATE));
      unheeded = muted ? act : unheeded;
    }
    if (!ci.elsewhere().isEmpty()) {
      YamlScalar uses = ci.elsewhere().getFirst().uses();
      return new Guard.Unseen(job.id() + " calls " + uses.text() + ", whose steps are not read");
    }
    if (unheeded != null && Condition.MAY_GO_ON.equals(unheeded.muted())) {
      return new Guard.Perhaps(unheeded);
    }
    if (unheeded != null) {
      return new Guard.Open("the tests before it (" + unheeded.where() + ") stop nothing");
    }
    if (perhaps == null && leftOut != null) {
      return new Guard.Open("the tests before it (" + leftOut.where() + ") run in other runs only");
    }
    return perhaps == null ? new Guard.Open(NONE) : new Guard.Perhaps(perhaps);
  }

  private static boolean tests(Act act) {
    return (act.does(Duty.TEST) || act.does(Duty.GATE)) && act.muted() == null;
  }

  /** Whether it tests in every run that publishes: a step that is left out stops no job. */
  private boolean guards(Act act) {
    if (!tests(act)) {
      return false;
    }
    YamlScalar condition = act.step() < 0 ? null : act.job().steps().get(act.step()).condition();
    return !Condition.onlyPullRequests(condition)
        && releases.stream().noneMatch(one -> one.isLeftOutBy(condition));
  }

  /** A workflow that starts when another one has succeeded. */
  private @Nullable Guard afterRun(Found site, Job job) {
    Trigger trigger = site.workflow().trigger("workflow_run").orElse(null);
    YamlMapping config =
        trigger == null || trigger.config() == null ? null : trigger.config().asMapping();
    boolean success =
        Condition.text(job.condition()).contains("workflow_run.conclusion=='success'")
            && !Condition.mayHold(job.condition(), RunSoFar.stopped(""));
    if (config == null || !success || site.workflow().triggers().size() > 1) {
      return null;
    }
    ReleaseGate anyRun = new ReleaseGate(sights, List.of());
    YamlSequence names = config.get("workflows").map(YamlNode::asSequence).orElse(null);
    for (YamlNode name : names == null ? List.<YamlNode>of() : names.items()) {
      for (Found found : sights.workflows().all()) {
        YamlScalar scalar = name.asScalar();
        YamlScalar own = found.workflow().name();
        if (scalar != null && own != null && own.text().equals(scalar.text())) {
          for (Job each : found.workflow().jobs()) {
            if (anyRun.by(found, each) instanceof Guard.Shut shut) {
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
        if (depth >= DEEPEST || sights.workflows().calls().workflow(job.uses()) != site.file()) {
          continue;
        }
        ReleaseGate gate = new ReleaseGate(sights, releases(caller, job, null));
        Guard guard = gate.before(caller, job, depth + 1);
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
