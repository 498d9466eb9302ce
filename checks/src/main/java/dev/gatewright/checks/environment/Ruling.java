package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one check makes of the variables it looks at, one after the other: one that breaks the rule
 * makes the answer a failure, else one that could not be seen makes it unknown.
 */
final class Ruling {
  /** How to show a value that is set elsewhere. */
  static final String WHERE_IT_RUNS =
      "Judge the environment where it runs: gatewright env there, or check --env.";

  private final Question question;
  private final Environment environment;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Gap> doubts = new ArrayList<>();
  private int held;
  private int broken;
  private boolean fallingBack;

  Ruling(Question question, Environment environment) {
    this.question = question;
    this.environment = environment;
  }

  /** Judges the text a variable holds. */
  interface Judge {
    void judge(Variable variable, String text);
  }

  /** The deployments that are judged. */
  List<Deployment> deployments() {
    return environment.deployments();
  }

  /** Has every variable judged that concerns the check and is not empty. */
  void each(Predicate<Variable> concerns, Judge judge) {
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && concerns.test(variable)) {
          of(variable, judge);
        }
      }
    }
  }

  /** The environments that are judged. */
  Environment environment() {
    return environment;
  }

  /**
   * Has a variable judged. Of one that is set elsewhere, what it falls back to is judged, and can
   * only break the rule.
   */
  void of(Variable variable, Judge judge) {
    switch (variable.value()) {
      case Value.Literal(String text) -> judge.judge(variable, text);
      case Value.Unresolved(var _, String reason, String fallback) -> {
        int before = broken;
        if (fallback != null && !fallback.isBlank()) {
          int heldBefore = held;
          fallingBack = true;
          judge.judge(variable, fallback);
          fallingBack = false;
          held = heldBefore;
        }
        if (broken == before) {
          doubt(reason, WHERE_IT_RUNS);
        }
      }
    }
  }

  /** One variable keeps the rule. */
  void holds() {
    held++;
  }

  /** One variable breaks the rule. */
  void breaks(Variable variable, String message, String evidence, @Nullable String fix) {
    String seen = fallingBack ? evidence + " (what it falls back to)" : evidence;
    breaks(question.finding(message, seen, variable.place(), variable.excerpt(), fix));
  }

  /** Something else breaks the rule, at a place or at none. */
  void breaks(@Nullable Place place, String message, String evidence, @Nullable String fix) {
    breaks(question.finding(message, evidence, place, null, fix));
  }

  /** Takes a finding; one line that several services share is found once. */
  void breaks(Finding finding) {
    broken++;
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /** Something could not be seen. */
  void doubt(String why, String remedy) {
    doubts.add(new Gap(why, remedy));
  }

  /** Whether nothing was judged and nothing doubted. */
  boolean untouched() {
    return held == 0 && findings.isEmpty() && doubts.isEmpty();
  }

  /** The first thing that could not be read of any deployment, as a doubt. */
  void doubtGaps() {
    for (Deployment deployment : environment.deployments()) {
      for (Gap gap : deployment.gaps()) {
        doubts.add(gap);
      }
    }
  }

  /**
   * The answer.
   *
   * @param whyPass what the proof is, when every variable keeps the rule
   */
  Answer answer(String whyPass) {
    if (!findings.isEmpty()) {
      String why = findings.getFirst().message() + ": " + findings.getFirst().evidence();
      return new Answer.Fail(why + more(findings.size()), findings, looked());
    }
    if (!doubts.isEmpty()) {
      Gap first = doubts.getFirst();
      return new Answer.Unknown(first.why() + more(doubts.size()), first.remedy(), looked());
    }
    return new Answer.Pass(whyPass, looked());
  }

  /** What was looked at. */
  List<Looked> looked() {
    List<Looked> looked = new ArrayList<>();
    for (Deployment deployment : environment.deployments()) {
      looked.add(new Looked("environment", deployment.name(), deployment.variables().size()));
    }
    return looked;
  }

  private static String more(int count) {
    return count == 1 ? "" : " (and " + (count - 1) + " more)";
  }
}
