package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.secrets.allow.Excuse;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.SecretSighting;
import java.util.ArrayList;
import java.util.List;

/** {@code secrets/canary-masked}: a planted canary token appears in nothing that is told of it. */
final class CanaryMasked implements Check {
  private static final String FIX =
      "Tell the makers of Gatewright, and keep its reports to yourself.";

  @Override
  public String id() {
    return "secrets/canary-masked";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    Canary.Planting planting = Canary.planted(sights);
    int told = 0;
    List<Finding> findings = new ArrayList<>();
    for (Canary.Planted one : planting.texts()) {
      for (SecretSighting sighting : one.found()) {
        told++;
        Excerpt excerpt = sighting.excerpt();
        Excuse excuse = sighting.excuse();
        String all =
            SecretAnswers.evidence(sighting)
                + sighting
                + (excerpt == null ? "" : excerpt.text())
                + (excuse == null ? "" : excuse.because() + excuse.by() + excuse.remarks());
        if (planting.canary().isIn(all)) {
          findings.add(
              question.finding(
                  "A finding gives its secret away", "planted in " + one.path(), null, null, FIX));
        }
      }
    }
    List<Looked> looked = List.of(new Looked("scanner", "findings of a canary", told));
    if (!findings.isEmpty()) {
      return new Answer.Fail("The canary can be read in a finding", findings, looked);
    }
    return told == 0
        ? new Answer.Unknown(
            "The canary was not found, so nothing was told of it",
            "See secrets/canary-found.",
            looked)
        : new Answer.Pass("No finding shows more of the canary than its beginning", looked);
  }
}
