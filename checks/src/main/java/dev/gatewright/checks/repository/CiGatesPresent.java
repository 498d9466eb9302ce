package dev.gatewright.checks.repository;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Check;
import dev.gatewright.checks.Ci;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.Occasion;
import dev.gatewright.checks.PreCommit;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code repository/ci-gates-present}: changes are linted and tested before they count. */
final class CiGatesPresent implements Check {
  @Override
  public String id() {
    return "repository/ci-gates-present";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    CiAnswer answer = new CiAnswer(question, sights);
    Ci ci = Ci.of(sights, Occasion::ofChanges);
    List<Act> tests = ci.heeded(Duty.TEST);
    PreCommit hooks = PreCommit.read(sights.tree());
    List<Act> lints = new ArrayList<>(ci.heeded(Duty.LINT));
    lints.removeIf(act -> hooks.known() && PreCommit.isRunBy(act) && hooks.runBy(act).isEmpty());
    if (!tests.isEmpty() && !lints.isEmpty()) {
      return answer.pass(
          "Changes are tested and linted", List.of(tests.getFirst(), lints.getFirst()));
    }
    String missing =
        tests.isEmpty() ? (lints.isEmpty() ? "tests and linters" : "tests") : "linters";
    Answer early = answer.gap();
    if (early == null) {
      early = answer.unheeded("For changes nothing heeds " + missing, unheeded(ci, tests, lints));
    }
    if (early == null) {
      early = answer.elsewhere("A step that runs " + missing, ci);
    }
    if (early == null) {
      early =
          answer.candidates(
              "Which step runs " + missing + " is for a person to say", ci.heeded(Duty.OPAQUE));
    }
    if (early == null) {
      early = answer.otherSystems("A step that runs " + missing);
    }
    if (early == null && !tests.isEmpty()) {
      early = preCommit(answer, sights);
    }
    return early == null
        ? answer.absent("No workflow for pull requests or pushes runs " + missing, "")
        : early;
  }

  private static List<Act> unheeded(Ci ci, List<Act> tests, List<Act> lints) {
    List<Act> acts = new ArrayList<>();
    if (tests.isEmpty()) {
      acts.addAll(ci.unheeded(Duty.TEST));
    }
    if (lints.isEmpty()) {
      acts.addAll(ci.unheeded(Duty.LINT));
    }
    return acts;
  }

  /** Hooks that pre-commit.ci may run beside the workflows. */
  private static @Nullable Answer preCommit(CiAnswer answer, Sights sights) {
    return sights.tree().has(PreCommit.FILE)
        ? new Answer.Manual(
            "Tests run; whether a service runs the hooks of pre-commit is not seen",
            List.of(answer.file(PreCommit.FILE, "This may be what is asked for", PreCommit.FILE)),
            answer.looked())
        : null;
  }
}
