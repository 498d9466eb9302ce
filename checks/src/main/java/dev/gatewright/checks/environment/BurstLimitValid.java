package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A limit for short peaks is set, and allows no less than the usual one. */
public final class BurstLimitValid implements EnvironmentCheck {
  private static final String MESSAGE = "There is no usable limit for short peaks";
  private static final String FIX = "Set BURST_RATE_LIMIT to a rate above DEFAULT_RATE_LIMIT.";

  @Override
  public String id() {
    return "environment/burst-limit-valid";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && RateNames.burst(variable.name())) {
          ruling.of(variable, (holder, text) -> judge(ruling, deployment, holder, text));
        }
      }
    }
    MustBeSet.rule(ruling, sights, BurstLimitValid::sets, "BURST_RATE_LIMIT", MESSAGE, FIX);
    return ruling.answer("the limit for short peaks allows no less than the usual one");
  }

  private static boolean sets(Deployment deployment) {
    for (Variable variable : deployment.variables()) {
      if (!variable.empty() && RateNames.burst(variable.name())) {
        return true;
      }
    }
    return false;
  }

  private static void judge(Ruling ruling, Deployment deployment, Variable variable, String text) {
    String name = variable.name();
    if (Rate.number(text.strip()) > 0) {
      ruling.holds();
      return;
    }
    Optional<List<Rate>> burst = Rate.read(text.strip());
    if (burst.isEmpty()) {
      ruling.breaks(variable, MESSAGE, name + " is no positive number per unit of time", FIX);
      return;
    }
    List<Rate> usual = usual(deployment);
    if (usual.isEmpty()) {
      ruling.doubt(
          name + " is set, and no usual rate limit that can be read is set beside it",
          "Set DEFAULT_RATE_LIMIT beside it.");
      return;
    }
    for (Rate peak : burst.get()) {
      Rate beside = beside(peak, usual);
      if (!peak.atLeast(beside)) {
        ruling.breaks(
            variable, MESSAGE, name + " allows " + peak + ", below the usual " + beside, FIX);
        return;
      }
    }
    ruling.holds();
  }

  /** The usual rate for the same window, else the slowest, which is the one a peak runs into. */
  private static Rate beside(Rate peak, List<Rate> usual) {
    Rate slowest = usual.getFirst();
    for (Rate rate : usual) {
      if (rate.seconds() == peak.seconds()) {
        return rate;
      }
      slowest = slowest.atLeast(rate) ? rate : slowest;
    }
    return slowest;
  }

  private static List<Rate> usual(Deployment deployment) {
    List<Rate> rates = new ArrayList<>();
    for (Variable variable : deployment.variables()) {
      if (!RateNames.usual(variable.name())
          || !(variable.value() instanceof Value.Literal(String text))) {
        continue;
      }
      int unit = RateNames.unit(variable.name());
      long number = Rate.number(text.strip());
      if (unit > 0 && number > 0) {
        rates.add(new Rate(number, unit));
      } else {
        Rate.read(text.strip()).ifPresent(rates::addAll);
      }
    }
    return rates;
  }
}
