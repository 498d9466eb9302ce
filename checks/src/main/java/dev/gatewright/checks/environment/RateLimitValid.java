package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;

/** A rate limit is set, and is a number per unit of time. */
public final class RateLimitValid implements EnvironmentCheck {
  private static final String MESSAGE = "There is no usable rate limit";
  private static final String FIX = "Set DEFAULT_RATE_LIMIT=100/minute.";

  @Override
  public String id() {
    return "environment/rate-limit-valid";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && RateNames.usual(variable.name())) {
          ruling.of(variable, (holder, text) -> judge(ruling, holder, text));
        } else if (variable.value() instanceof Value.Literal(String text)
            && switchesOff(variable.name(), Truth.of(text))) {
          ruling.breaks(
              variable, MESSAGE, variable.name() + " switches rate limits off", "Switch them on.");
        }
      }
    }
    MustBeSet.rule(ruling, sights, RateLimitValid::sets, "DEFAULT_RATE_LIMIT", MESSAGE, FIX);
    return ruling.answer("each rate limit is a number per unit of time");
  }

  private static boolean switchesOff(String name, Truth truth) {
    return (RateNames.enabled(name) && truth == Truth.NO)
        || (RateNames.disabled(name) && (truth == Truth.YES || truth == Truth.MOSTLY));
  }

  private static boolean sets(Deployment deployment) {
    for (Variable variable : deployment.variables()) {
      if (!variable.empty() && RateNames.usual(variable.name())) {
        return true;
      }
    }
    return false;
  }

  private static void judge(Ruling ruling, Variable variable, String text) {
    boolean named = RateNames.unit(variable.name()) > 0 && Rate.number(text.strip()) > 0;
    if (named || Rate.read(text.strip()).isPresent()) {
      ruling.holds();
    } else {
      ruling.breaks(
          variable, MESSAGE, variable.name() + " is no positive number per unit of time", FIX);
    }
  }
}
