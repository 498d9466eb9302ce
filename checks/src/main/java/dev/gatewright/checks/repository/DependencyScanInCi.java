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

/**
 * {@code repository/dependency-scan-in-ci}: a job looks for known vulnerabilities in dependencies.
 * Parameter: {@code otherwise=unknown} where something outside the repository may do it instead.
 */
final class DependencyScanInCi implements Check {
  @Override
  public String id() {
    return "repository/dependency-scan-in-ci";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    CiAnswer answer = new CiAnswer(question, sights);
    Ci ci = Ci.of(sights, Occasion::ofChangesAndTheClock);
    List<Act> scans = new ArrayList<>(ci.heeded(Duty.DEPENDENCY_SCAN));
    scans.addAll(PreCommit.read(sights.tree()).acts(ci, Duty.DEPENDENCY_SCAN));
    if (!scans.isEmpty()) {
      return answer.pass("A workflow scans dependencies", scans.subList(0, 1));
    }
    if (question.parameter("otherwise", "fail").equals("unknown")) {
      return new Answer.Unknown(
          "No step that scans dependencies is seen; the alerts of the host may be on instead",
          "Add a step with pip-audit or osv-scanner, or vouch for the alerts.",
          answer.looked());
    }
    Answer early = answer.gap();
    if (early == null) {
      early = answer.unheeded("Nothing heeds the scan", ci.unheeded(Duty.DEPENDENCY_SCAN));
    }
    if (early == null) {
      early = answer.elsewhere("A step that scans dependencies", ci);
    }
    if (early == null) {
      early =
          answer.candidates(
              "Whether one of these scans dependencies is for a person to say",
              ci.heeded(Duty.OPAQUE));
    }
    if (early == null) {
      early = answer.otherSystems("A step that scans dependencies");
    }
    return early == null ? answer.absent("No workflow scans dependencies", "") : early;
  }
}
