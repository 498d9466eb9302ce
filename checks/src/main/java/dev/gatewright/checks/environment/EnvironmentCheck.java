package dev.gatewright.checks.environment;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.sight.Sight;
import java.util.List;

/** A check of the environments that are judged: unknown when there is none. */
interface EnvironmentCheck extends Check {
  /** Judges environments that were seen, if only in part. */
  Answer judge(Question question, Environment environment, Sights sights);

  @Override
  default Answer verify(Question question, Sights sights) {
    return switch (sights.environment()) {
      case Sight.Known<Environment>(Environment environment) ->
          judge(question, environment, sights);
      case Sight.Unseen<Environment>(String why, String remedy) ->
          new Answer.Unknown(why, remedy, List.of());
    };
  }
}
