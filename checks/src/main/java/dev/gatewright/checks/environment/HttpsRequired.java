package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Variable;
import java.util.Set;

/** The environment tells the service to insist on HTTPS. */
public final class HttpsRequired implements EnvironmentCheck {
  private static final String MESSAGE = "The service is not told to insist on HTTPS";
  private static final String FIX = "Set REQUIRE_HTTPS=true.";

  /** The name of the checklist, and what frameworks call the same. */
  private static final Set<String> NAMES =
      Set.of(
          "REQUIRE_HTTPS",
          "FORCE_HTTPS",
          "HTTPS_ONLY",
          "HTTPS_REQUIRED",
          "ENFORCE_HTTPS",
          "FORCE_SSL",
          "SECURE_SSL_REDIRECT",
          "SSL_REDIRECT",
          "DJANGO_SECURE_SSL_REDIRECT");

  @Override
  public String id() {
    return "environment/https-required";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (NAMES.contains(variable.name()) && !variable.empty()) {
          ruling.of(variable, (holder, text) -> judge(ruling, holder, text));
        }
      }
    }
    MustBeSet.rule(ruling, sights, HttpsRequired::sets, "REQUIRE_HTTPS", MESSAGE, FIX);
    return ruling.answer("the service is told to insist on HTTPS");
  }

  private static boolean sets(Deployment deployment) {
    for (String name : NAMES) {
      if (deployment.sets(name)) {
        return true;
      }
    }
    return false;
  }

  private static void judge(Ruling ruling, Variable variable, String text) {
    String name = variable.name();
    switch (Truth.of(text)) {
      case YES -> ruling.holds();
      case MOSTLY ->
          ruling.doubt(name + " is not spelled true, which some code takes for false", FIX);
      case NO -> ruling.breaks(variable, MESSAGE, name + " is switched off", FIX);
      case NEITHER -> ruling.breaks(variable, MESSAGE, name + " is no switch", FIX);
    }
  }
}
