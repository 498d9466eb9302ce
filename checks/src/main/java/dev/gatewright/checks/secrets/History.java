package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.SecretsSeen;
import dev.gatewright.targets.sight.Sight;
import java.util.List;

/** {@code secrets/history}: no secret stands in any commit of the repository. */
final class History implements Check {
  @Override
  public String id() {
    return "secrets/history";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return switch (sights.secrets().history()) {
      case Sight.Unseen<SecretsSeen>(String why, String remedy) ->
          new Answer.Unknown("The history is unseen: " + why, remedy, List.of());
      case Sight.Known<SecretsSeen>(SecretsSeen seen) ->
          SecretAnswers.of(
              question,
              seen,
              "A secret lies in the history",
              "No commit of the repository holds a secret",
              _ -> true);
    };
  }
}
