package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.SecretsSeen;

/** {@code secrets/artifacts}: no built sdist, wheel or archive holds a secret. */
final class Artifacts implements Check {
  @Override
  public String id() {
    return "secrets/artifacts";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    SecretsSeen built = sights.secrets().artifacts();
    if (built.looked().getFirst().count() == 0 && built.whole()) {
      return new Answer.Unknown(
          "No built sdist, wheel or archive lies in dist",
          "Build first (python -m build), then run again: what is uploaded has to be looked at.",
          built.looked());
    }
    return SecretAnswers.of(
        question,
        built,
        "A secret lies in a built artifact",
        "No built artifact holds a secret",
        _ -> true);
  }
}
