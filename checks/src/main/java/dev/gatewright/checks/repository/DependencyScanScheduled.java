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
 * {@code repository/dependency-scan-scheduled}: known vulnerabilities are looked for by the clock.
 */
final class DependencyScanScheduled implements Check {
  @Override
  public String id() {
    return "repository/dependency-scan-scheduled";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    CiAnswer answer = new CiAnswer(question, sights);
    Ci ci = Ci.of(sights, Occasion::ofTheClock);
    List<Act> scans = new ArrayList<>(ci.heeded(Duty.DEPENDENCY_SCAN));
    scans.addAll(PreCommit.read(sights.tree()).acts(ci, Duty.DEPENDENCY_SCAN));
    if (!scans.isEmpty()) {
      return answer.pass("Dependencies are scanned on a timetable", scans.subList(0, 1));
    }
    Answer early = answer.gap();
    if (early == null) {
      early = answer.unheeded("Nothing heeds the scan", ci.unheeded(Duty.DEPENDENCY_SCAN));
    }
    if (early == null) {
      early = answer.elsewhere("A step that scans dependencies on a timetable", ci);
    }
    if (early == null) {
      early = bots(answer, sights);
    }
    if (early == null) {
      early =
          answer.candidates(
              "Whether one of these scans dependencies is for a person to say",
              ci.heeded(Duty.OPAQUE));
    }
    if (early == null) {
      early = answer.otherSystems("A scan of dependencies on a timetable");
    }
    return early == null
        ? answer.absent("No workflow scans dependencies on a timetable", "")
        : early;
  }

  /** Update bots raise security updates when that is switched on at the host. */
  private static @org.jspecify.annotations.Nullable Answer bots(CiAnswer answer, Sights sights) {
    for (String path : UpdateBots.all()) {
      if (sights.tree().has(path)) {
        return new Answer.Manual(
            "An update bot is set up; whether it raises security updates is set at the host",
            List.of(answer.file(path, "This may be what is asked for", path)),
            answer.looked());
      }
    }
    return null;
  }
}
