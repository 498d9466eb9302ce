package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Confidence;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.secrets.allow.AllowSource;
import dev.gatewright.secrets.allow.Excuse;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.SecretSighting;
import java.util.ArrayList;
import java.util.List;

/** {@code secrets/canary-found}: a planted canary token is found by the scan. */
final class CanaryFound implements Check {
  private static final String FIX =
      "Tell the makers of Gatewright: a scan that misses it proves nothing.";

  @Override
  public String id() {
    return "secrets/canary-found";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    List<Canary.Planted> planted = Canary.planted(sights).texts();
    List<Looked> looked = List.of(new Looked("scanner", "texts with a canary", planted.size()));
    List<Finding> findings = new ArrayList<>();
    for (Canary.Planted one : planted) {
      if (one.found().stream().noneMatch(CanaryFound::found)) {
        findings.add(
            question.finding(
                "A planted canary was not found", "planted in " + one.path(), null, null, FIX));
      }
    }
    return findings.isEmpty()
        ? new Answer.Pass("The canary was found in every text it was planted in", looked)
        : new Answer.Fail("The canary was missed", findings, looked);
  }

  /** An allowlist of whole folders may excuse it: it was found there all the same. */
  private static boolean found(SecretSighting one) {
    Excuse excuse = one.excuse();
    boolean listed = excuse != null && excuse.source() == AllowSource.GITLEAKS_CONFIG;
    return one.stands() || (listed && one.confidence() != Confidence.LOW);
  }
}
