package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import java.util.List;

/** {@code secrets/environment}: no token is kept in the environment that is judged. */
final class Environment implements Check {
  @Override
  public String id() {
    return "secrets/environment";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return switch (sights.environment()) {
      case Sight.Unseen<dev.gatewright.targets.environment.Environment>(String why, String _) ->
          new Answer.Unknown(
              "Whether a token is kept in the environment is not seen: " + why,
              KeptTokens.HAND_IN,
              List.of());
      case Sight.Known<dev.gatewright.targets.environment.Environment>(var seen) ->
          new KeptTokens(question, sights).answer(seen.deployments());
    };
  }
}
