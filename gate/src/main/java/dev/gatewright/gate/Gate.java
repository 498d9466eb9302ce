package dev.gatewright.gate;

import dev.gatewright.checklist.ControlNotes;
import dev.gatewright.checklist.Packs;
import dev.gatewright.gate.CheckRunner.Asked;
import dev.gatewright.model.Answer;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Finding;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Status;
import dev.gatewright.model.Subject;
import dev.gatewright.model.Verdict;
import dev.gatewright.targets.Repository;
import dev.gatewright.targets.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run: plan, ask, judge, compute, decide. */
public final class Gate {
  private final GateRequest request;
  private final Instant at;
  private final CheckRunner runner;
  private final Automated automated;
  private final Judge judge;
  private final Computed computed;

  private Gate(GateRequest request) {
    this.request = request;
    this.at = request.sights().at();
    this.runner = new CheckRunner(request.sights());
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
    Map<Checklist, List<PlannedItem>> plans = new LinkedHashMap<>();
    Set<Asked> questions = new LinkedHashSet<>();
    for (Checklist checklist : request.checklists()) {
      List<PlannedItem> plan = planner.plan(checklist);
      plans.put(checklist, plan);
      plan.forEach(item -> questions.addAll(questions(item)));
    }
    runner.askAll(questions, request.threads());

    Map<PlannedItem, ItemOutcome> judged = new LinkedHashMap<>();
    plans.values().forEach(plan -> judgeAlone(plan, judged));
    plans.values().forEach(plan -> judgeComputed(plan, judged, false));
    plans.values().forEach(plan -> judgeComputed(plan, judged, true));
    List<ChecklistOutcome> checklists = new ArrayList<>();
    plans.forEach((checklist, plan) -> checklists.add(rolledUp(checklist, plan, judged)));
    return decide(checklists, judged.values());
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
  private void judgeAlone(List<PlannedItem> plan, Map<PlannedItem, ItemOutcome> judged) {
    for (PlannedItem item : plan) {
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
            case RUNBOOK -> beside(item, runbook(item));
            case COMPUTED -> throw new IllegalStateException("Computed items come later");
          };
      judged.put(item, judge.judge(item, draft, words));
    }
  }

  private static Draft person(PlannedItem item) {
    return Draft.of(
        Verdict.MANUAL,
        item.control() == null
            ? "Needs a named person: " + item.how()
            : "Needs a named person to vouch for it",
        "gatewright attest " + item.item().id() + " --by NAME --because REASON");
  }

  private static Draft runbook(PlannedItem item) {
    return Draft.of(
        Verdict.MANUAL,
        "A step of a runbook that nobody has prepared or rehearsed yet",
        "gatewright attest " + item.item().id() + " --by NAME --because REASON");
  }

  /** Lays what checks saw beside what only a person, a schedule or a rehearsal can settle. */
  private Draft beside(PlannedItem item, Draft draft) {
    List<Finding> findings = new ArrayList<>(draft.findings());
    List<Looked> looked = new ArrayList<>(draft.looked());
    StringBuilder why = new StringBuilder(draft.why());
    for (CheckCall call : item.corroborating()) {
      Answer answer = runner.answer(new Asked(call, item.severity())).orElse(null);
      if (answer != null) {
        findings.addAll(answer.findings());
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
  private void judgeComputed(
      List<PlannedItem> plan, Map<PlannedItem, ItemOutcome> judged, boolean last) {
    List<ItemOutcome> here = judgedOf(plan, judged);
    List<ItemOutcome> everywhere = List.copyOf(judged.values());
    for (PlannedItem item : plan) {
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
      judged.put(item, judge.judge(item, draft, words));
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

  private static List<ItemOutcome> judgedOf(
      List<PlannedItem> plan, Map<PlannedItem, ItemOutcome> judged) {
    List<ItemOutcome> here = new ArrayList<>();
    for (PlannedItem item : plan) {
      ItemOutcome outcome = judged.get(item);
      if (outcome != null) {
        here.add(outcome);
      }
    }
    return here;
  }

  /** All items of a checklist in its order, groups as the roll-up of their children. */
  private static ChecklistOutcome rolledUp(
      Checklist checklist, List<PlannedItem> plan, Map<PlannedItem, ItemOutcome> judged) {
    ItemOutcome[] outcomes = new ItemOutcome[plan.size()];
    Map<String, List<ItemOutcome>> children = new LinkedHashMap<>();
    for (int i = plan.size() - 1; i >= 0; i--) {
      PlannedItem item = plan.get(i);
      ItemOutcome outcome = judged.get(item);
      if (outcome == null) {
        Draft draft = RollUp.group(children.getOrDefault(item.item().id(), List.of()));
        outcome = Judge.outcome(item, draft, null);
      }
      outcomes[i] = outcome;
      String parent = item.item().parent();
      if (parent != null) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).addFirst(outcome);
      }
    }
    List<ItemOutcome> all = List.of(outcomes);
    return new ChecklistOutcome(checklist, RollUp.status(all), all);
  }

  private Outcome decide(List<ChecklistOutcome> checklists, Collection<ItemOutcome> judged) {
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
