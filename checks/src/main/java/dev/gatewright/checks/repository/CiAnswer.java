package dev.gatewright.checks.repository;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Ci;
import dev.gatewright.checks.Condition;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.Workflows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers that the checks of workflows have in common. */
final class CiAnswer {
  private static final String UNHEEDED = "The failure of this step stops nothing";

  private final Question question;
  private final Sights sights;
  private final Workflows workflows;

  CiAnswer(Question question, Sights sights) {
    this.question = question;
    this.sights = sights;
    this.workflows = sights.workflows();
  }

  /** What was looked at. */
  List<Looked> looked() {
    return List.of(new Looked("workflows", "workflows", workflows.all().size()));
  }

  /** Proved by some acts. */
  Answer pass(String why, List<Act> by) {
    List<Looked> looked = new ArrayList<>();
    StringBuilder where = new StringBuilder();
    for (Act act : by) {
      looked.add(new Looked("workflows", act.where(), 1));
      where.append(where.isEmpty() ? "" : ", ").append(act.where());
    }
    return new Answer.Pass(why + ": " + where, looked);
  }

  /** What stands in the way of saying that something is absent; null when nothing does. */
  @Nullable Answer gap() {
    if (!workflows.skipped().isEmpty()) {
      Skipped first = workflows.skipped().getFirst();
      return new Answer.Unknown(
          "A workflow could not be read: " + first.file() + ": " + first.why(),
          "Mend the file; actionlint says more.",
          looked());
    }
    return sights.tree().complete()
        ? null
        : new Answer.Unknown(
            "Part of the directory could not be listed: " + sights.tree().unlisted(),
            "Give the right to read it.",
            looked());
  }

  /** Steps that do it and stop nothing; null when there are none. */
  @Nullable Answer unheeded(String why, List<Act> acts) {
    List<Act> perhaps =
        acts.stream().filter(act -> Condition.MAY_GO_ON.equals(act.muted())).toList();
    if (!perhaps.isEmpty()) {
      return candidates(
          "Whether the failure of a step stops anything is for a person to say", perhaps);
    }
    return acts.isEmpty()
        ? null
        : new Answer.Fail(
            why,
            findings(acts, UNHEEDED, "Let the step fail: without continue-on-error and || true."),
            looked());
  }

  /** What is called from elsewhere; null when nothing is. */
  @Nullable Answer elsewhere(String what, Ci ci) {
    if (ci.elsewhere().isEmpty()) {
      return null;
    }
    Ci.Elsewhere first = ci.elsewhere().getFirst();
    return new Answer.Unknown(
        what
            + " is not seen; "
            + first.site().path()
            + ":"
            + first.uses().span().line()
            + " calls "
            + first.uses().text()
            + ", whose steps are not read",
        "Vouch for what it does with gatewright attest, or call the tool in a step.",
        looked());
  }

  /** Steps a person should look at; null when there are none. */
  @Nullable Answer candidates(String why, List<Act> acts) {
    return acts.isEmpty()
        ? null
        : new Answer.Manual(why, findings(acts, "This may be what is asked for", null), looked());
  }

  /** Files of other CI systems a person should look at; null when there are none. */
  @Nullable Answer otherSystems(String what) {
    List<Finding> findings = new ArrayList<>();
    for (String path : workflows.otherSystems()) {
      findings.add(file(path, "This may be what is asked for", path));
    }
    return findings.isEmpty()
        ? null
        : new Answer.Manual(
            what + " is not seen in a workflow; another CI system is set up", findings, looked());
  }

  /** Not there at all. */
  Answer absent(String message, String evidence) {
    return new Answer.Fail(
        message, List.of(question.finding(message, evidence, null, null, null)), looked());
  }

  /** A finding at the start of a file. */
  Finding file(String path, String message, String evidence) {
    return question.finding(message, evidence, Place.file(path), null, null);
  }

  private List<Finding> findings(List<Act> acts, String message, @Nullable String fix) {
    List<Finding> findings = new ArrayList<>();
    for (Act act : acts) {
      findings.add(act.finding(question, message, fix));
    }
    return findings;
  }
}
