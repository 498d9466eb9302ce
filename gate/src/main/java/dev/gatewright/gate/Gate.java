package dev.gatewright.gate;

import dev.gatewright.checklist.ControlNotes;
import dev.gatewright.checklist.Packs;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Ignoring;
import dev.gatewright.gate.CheckRunner.Asked;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Finding;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Status;
import dev.gatewright.model.Subject;
import dev.gatewright.model.Verdict;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run: plan, ask, judge, compute, decide. */
public final class Gate {
  /** The same words for every item, so that a report can say them once. */
  private static final String VOUCH =
      "Vouch for it: gatewright attest ITEM --by NAME --because REASON (--verbose shows the ids).";

  private final GateRequest request;
  private final Instant at;
  private final Sieve sieve;
  private final CheckRunner runner;
  private final Automated automated;
  private final Judge judge;
  private final Computed computed;

  private Gate(GateRequest request) {
    this.request = request;
    this.at = request.sights().at();
    this.sieve = new Sieve(request.sights());
    this.runner = new CheckRunner(request.sights(), sieve);
    Packs packs = request.packs();
    this.automated =
        new Automated(runner, id -> packs.planned(id).orElse("not in the catalog of this version"));
    this.judge = new Judge(at);
    this.computed =
        new Computed(
            at,
            request.sights().declarations().settings(),
            request.failOn(),
            control -> mappedToOwasp(packs, control));
  }

  /** Runs, and draws the outcome. */
  public static Outcome run(GateRequest request) {
    return new Gate(request).outcome();
  }

  private Outcome outcome() {
    Planner planner = new Planner(request.packs(), request.sights().declarations());
    List<Plan> plans = new ArrayList<>();
    Set<Asked> questions = new LinkedHashSet<>();
    for (Checklist checklist : request.checklists()) {
      Plan plan = new Plan(checklist, planner.plan(checklist));
      plans.add(plan);
      plan.items().forEach(item -> questions.addAll(questions(item)));
    }
    Rule comments = Checks.rule(Ignoring.ID);
    Asked about = new Asked(new CheckCall(Ignoring.ID, Map.of()), comments.severity());
    questions.add(about);
    runner.askAll(questions, request.threads());

    plans.forEach(this::judgeAlone);
    List<ItemOutcome> alone = judged(plans);
    plans.forEach(plan -> judgeComputed(plan, alone, false));
    List<ItemOutcome> nearlyAll = judged(plans);
    plans.forEach(plan -> judgeComputed(plan, nearlyAll, true));
    List<ChecklistOutcome> checklists = new ArrayList<>();
    plans.forEach(plan -> checklists.add(rolledUp(plan)));
    List<Finding> wrong = new ArrayList<>();
    runner.answer(about).ifPresent(answer -> wrong.addAll(answer.standing()));
    wrong.addAll(sieve.idle());
    return decide(checklists, judged(plans), wrong);
  }

  private static List<ItemOutcome> judged(List<Plan> plans) {
    List<ItemOutcome> judged = new ArrayList<>();
    plans.forEach(plan -> judged.addAll(plan.judged()));
    return judged;
  }

  private static List<Asked> questions(PlannedItem item) {
    List<Asked> questions = new ArrayList<>();
    for (CheckCall call : item.calls()) {
      questions.add(new Asked(call, item.severity()));
    }
    for (CheckCall call : item.corroborating()) {
      questions.add(new Asked(call, item.severity()));
    }
    return questions;
  }

  /** Items that depend on nothing but sights and people. */
  private void judgeAlone(Plan plan) {
    for (int i = 0; i < plan.items().size(); i++) {
      PlannedItem item = plan.items().get(i);
      if (item.kind() == ItemKind.COMPUTED) {
        continue;
      }
      Words words = Words.about(item, request.sights().declarations(), at);
      Draft draft =
          switch (item.kind()) {
            case AUTOMATED -> automated.draft(item);
            case SCHEDULE ->
                beside(item, Scheduled.draft(item, words.entry(), words.fresh(item), at));
            case PERSON -> beside(item, person(item));
            case RUNBOOK -> beside(item, runbook());
            case COMPUTED -> throw new IllegalStateException("Computed items come later");
          };
      plan.settle(i, judge.judge(item, draft, words));
    }
  }

  private static Draft person(PlannedItem item) {
    return Draft.of(
        Verdict.MANUAL,
        item.control() == null
            ? "Needs a named person: " + item.how()
            : "Needs a named person to vouch for it",
        VOUCH);
  }

  private static Draft runbook() {
    return Draft.of(
        Verdict.MANUAL, "A step of a runbook that nobody has prepared or rehearsed yet", VOUCH);
  }

  /** Lays what checks saw beside what only a person, a schedule or a rehearsal can settle. */
  private Draft beside(PlannedItem item, Draft draft) {
    List<Finding> findings = new ArrayList<>(draft.findings());
    List<Looked> looked = new ArrayList<>(draft.looked());
    StringBuilder why = new StringBuilder(draft.why());
    for (CheckCall call : item.corroborating()) {
      Sifted answer = runner.answer(new Asked(call, item.severity())).orElse(null);
      if (answer != null) {
        findings.addAll(answer.standing());
        looked.addAll(answer.looked());
        why.append("; beside it ").append(call.check()).append(" says ");
        why.append(answer.verdict().id()).append(": ").append(answer.why());
      }
    }
    return new Draft(
        draft.verdict(),
        why.toString(),
        draft.remedy(),
        draft.by(),
        draft.expires(),
        draft.due(),
        findings,
        looked);
  }

  /**
   * Items that follow from others; statuses and dates follow from all the rest, so they are last.
   */
  private void judgeComputed(Plan plan, List<ItemOutcome> everywhere, boolean last) {
    List<ItemOutcome> here = plan.judged();
    for (int i = 0; i < plan.items().size(); i++) {
      PlannedItem item = plan.items().get(i);
      boolean mine =
          item.kind() == ItemKind.COMPUTED && !item.item().group() && last == comesLast(item);
      if (!mine) {
        continue;
      }
      Draft worst = null;
      for (CheckCall call : item.calls()) {
        Draft next =
            Computed.computes(call.check())
                ? computed.draft(call.check(), item, here, everywhere)
                : automated.draft(only(item, call));
        worst = worst == null || next.verdict().compareTo(worst.verdict()) < 0 ? next : worst;
      }
      Draft draft = worst == null ? person(item) : worst;
      Words words = Words.about(item, request.sights().declarations(), at);
      plan.settle(i, judge.judge(item, draft, words));
    }
  }

  private static boolean comesLast(PlannedItem item) {
    for (CheckCall call : item.calls()) {
      String check = call.check();
      boolean dated =
          check.equals("computed/next-review") || check.equals("computed/sign-off-date");
      if (check.startsWith("computed/status-") || dated) {
        return true;
      }
    }
    return false;
  }

  private static PlannedItem only(PlannedItem item, CheckCall call) {
    return new PlannedItem(
        item.item(),
        item.kind(),
        item.control(),
        item.severity(),
        item.days(),
        List.of(call),
        List.of(),
        item.setting(),
        item.how());
  }

  /** All items of a checklist in its order, groups as the roll-up of their children. */
  private static ChecklistOutcome rolledUp(Plan plan) {
    Map<String, List<ItemOutcome>> children = new HashMap<>();
    for (int i = plan.items().size() - 1; i >= 0; i--) {
      PlannedItem item = plan.items().get(i);
      ItemOutcome outcome = plan.outcome(i);
      if (outcome == null) {
        Draft draft = RollUp.group(children.getOrDefault(item.item().id(), List.of()));
        outcome = Judge.outcome(item, draft, null);
        plan.settle(i, outcome);
      }
      String parent = item.item().parent();
      if (parent != null) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(outcome);
      }
    }
    List<ItemOutcome> all = plan.judged();
    return new ChecklistOutcome(plan.checklist(), RollUp.status(all), all);
  }

  private Outcome decide(
      List<ChecklistOutcome> checklists, Collection<ItemOutcome> judged, List<Finding> wrong) {
    Status status = checklists.isEmpty() ? Status.NOT_MET : Status.MET;
    for (ChecklistOutcome checklist : checklists) {
      status = status.worse(checklist.status());
    }
    boolean open = !checklists.isEmpty();
    for (ChecklistOutcome checklist : checklists) {
      open &= open(checklist);
    }
    return new Outcome(
        request.tool(),
        at,
        subject(),
        open,
        status,
        RollUp.nextReview(judged, at),
        checklists,
        sieve.ignored(),
        wrong,
        request.sights().coverage());
  }

  /**
   * A checklist opens the gate when it asks for something and none of it has a shutting verdict.
   */
  private boolean open(ChecklistOutcome checklist) {
    boolean any = false;
    for (ItemOutcome outcome : checklist.items()) {
      if (request.failOn().contains(outcome.verdict())) {
        return false;
      }
      any |= RollUp.requirement(outcome.item());
    }
    return any;
  }

  private Subject subject() {
    return switch (request.sights().repository()) {
      case Sight.Known<Repository>(Repository git) ->
          new Subject(
              request.path(),
              git.commit().orElse(null),
              git.commit().isPresent() ? git.dirty() : null);
      case Sight.Unseen<Repository> _ -> new Subject(request.path(), null, null);
    };
  }

  private static boolean mappedToOwasp(Packs packs, String control) {
    ControlNotes notes = packs.notes(control).orElse(null);
    if (notes != null) {
      for (String map : notes.maps()) {
        if (map.startsWith("owasp:")) {
          return true;
        }
      }
    }
    return false;
  }
}
