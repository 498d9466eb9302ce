package dev.gatewright.checks.repository;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Check;
import dev.gatewright.checks.Ci;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import java.util.List;
import java.util.Optional;

/** {@code repository/static-analysis-configured}: an analyser with security rules is set up. */
final class StaticAnalysisConfigured implements Check {
  @Override
  public String id() {
    return "repository/static-analysis-configured";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    StaticConfig settings = new StaticConfig(sights.tree());
    Optional<StaticConfig.Found> config = settings.any();
    if (config.isPresent()) {
      String where = config.get().path() + ":" + config.get().line();
      return new Answer.Pass(
          where + " sets up " + config.get().tool(), List.of(new Looked("work-tree", where, 1)));
    }
    CiAnswer answer = new CiAnswer(question, sights);
    Ci ci = Ci.of(sights);
    List<Act> scans = ci.heeded(Duty.STATIC_SCAN);
    if (!scans.isEmpty()) {
      return answer.pass("A workflow runs a static analyser", scans.subList(0, 1));
    }
    Answer early = answer.gap();
    if (early == null && !settings.unread().isEmpty()) {
      early =
          new Answer.Unknown(
              settings.unread().getFirst() + " could not be read",
              "Mend the file, then run again.",
              answer.looked());
    }
    if (early == null) {
      early = answer.unheeded("Nothing heeds the static analyser", ci.unheeded(Duty.STATIC_SCAN));
    }
    if (early == null) {
      early =
          answer.candidates(
              "Which languages CodeQL looks at is only known in a run",
              ci.heeded(Duty.PERHAPS_STATIC_SCAN));
    }
    return early == null
        ? answer.absent("No static analyser with security rules is set up", "")
        : early;
  }
}
