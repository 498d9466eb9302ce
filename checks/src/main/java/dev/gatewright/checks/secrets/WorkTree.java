package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;

/** {@code secrets/work-tree}: no secret stands in any file of the work tree. */
final class WorkTree implements Check {
  @Override
  public String id() {
    return "secrets/work-tree";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return SecretAnswers.of(
        question,
        sights.secrets().workTree(),
        "A secret lies in a file",
        "No file of the work tree holds a secret",
        _ -> true);
  }
}
