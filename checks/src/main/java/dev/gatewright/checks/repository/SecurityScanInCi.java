package dev.gatewright.checks.repository;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Check;
import dev.gatewright.checks.Ci;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.Triggers;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import java.util.ArrayList;
import java.util.List;

/** {@code repository/security-scan-in-ci}: changes go through a static security scan. */
final class SecurityScanInCi implements Check {
  @Override
  public String id() {
    return "repository/security-scan-in-ci";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    CiAnswer answer = new CiAnswer(question, sights);
    Ci ci = Ci.of(sights, Triggers::onChange);
    List<Act> scans = new ArrayList<>(ci.heeded(Duty.STATIC_SCAN));
    scans.addAll(throughLinters(sights, ci));
    if (!scans.isEmpty()) {
      return answer.pass("Changes go through a security scan", scans.subList(0, 1));
    }
    Answer early = answer.gap();
    if (early == null) {
      early = answer.unheeded("Nothing heeds the security scan", ci.unheeded(Duty.STATIC_SCAN));
    }
    if (early == null) {
      early = answer.elsewhere("A step that scans the code", ci);
    }
    if (early == null) {
      early =
          answer.candidates(
              "Only dependencies are seen to be scanned", ci.heeded(Duty.DEPENDENCY_SCAN));
    }
    if (early == null) {
      early =
          answer.candidates(
              "Whether one of these scans the code is for a person to say", ci.heeded(Duty.OPAQUE));
    }
    if (early == null) {
      early = answer.otherSystems("A step that scans the code");
    }
    return early == null
        ? answer.absent("No workflow for pull requests or pushes scans the code", "")
        : early;
  }

  /** Linters that were set up with security rules. */
  private static List<Act> throughLinters(Sights sights, Ci ci) {
    StaticConfig config = new StaticConfig(sights.tree());
    boolean hook = config.hook().isPresent();
    boolean ruff = config.ruff().isPresent();
    List<Act> scans = new ArrayList<>();
    for (Act act : ci.heeded(Duty.LINT)) {
      boolean hooks = act.words().contains("pre-commit") || act.words().contains("prek");
      boolean rules = act.words().contains("ruff") && !act.words().contains("format");
      if ((hook && hooks) || (ruff && rules)) {
        scans.add(act);
      }
    }
    return scans;
  }
}
