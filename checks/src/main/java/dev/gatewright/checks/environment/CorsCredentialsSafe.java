package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.Optional;

/** Cookies and logins are never allowed across sites for a star, null or an open pattern. */
public final class CorsCredentialsSafe implements EnvironmentCheck {
  @Override
  public String id() {
    return "environment/cors-credentials-safe";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && CorsNames.credentials(variable.name())) {
          ruling.of(variable, (holder, text) -> judge(ruling, deployment, holder, text));
        }
      }
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, CorsNames::credentials, "switch for CORS credentials")
        : ruling.answer("credentials are allowed for listed origins only, or not at all");
  }

  private static void judge(Ruling ruling, Deployment deployment, Variable variable, String text) {
    switch (Truth.of(text)) {
      case NO -> ruling.holds();
      case NEITHER ->
          ruling.doubt(variable.name() + " is neither true nor false", "Write true or false.");
      case YES, MOSTLY -> allowed(ruling, deployment, variable);
    }
  }

  private static void allowed(Ruling ruling, Deployment deployment, Variable credentials) {
    boolean listed = false;
    for (Variable variable : deployment.variables()) {
      if (variable.empty() || !CorsNames.origins(variable.name())) {
        continue;
      }
      if (!(variable.value() instanceof Value.Literal(String text))) {
        ruling.doubt(
            credentials.name() + " is on, and " + variable.name() + " is not seen here",
            Ruling.WHERE_IT_RUNS);
        return;
      }
      Optional<String> open = open(variable.name(), text);
      if (open.isPresent()) {
        ruling.breaks(
            credentials,
            "Credentials are allowed across sites for origins nobody listed",
            credentials.name() + " is on while " + variable.name() + " " + open.get(),
            "List the origins, or switch credentials off.");
        return;
      }
      if (CorsNames.pattern(variable.name())) {
        ruling.doubt(
            credentials.name() + " is on, and " + variable.name() + " decides by a pattern",
            "List the origins, or switch credentials off.");
        return;
      }
      listed |= !CorsNames.allSwitch(variable.name());
    }
    if (listed) {
      ruling.holds();
    } else {
      ruling.doubt(
          credentials.name() + " is on, and no variable lists the origins it is for",
          "Set CORS_ORIGINS beside it.");
    }
  }

  private static Optional<String> open(String name, String text) {
    if (CorsNames.allSwitch(name)) {
      return Truth.of(text) == Truth.NO ? Optional.empty() : Optional.of("allows every origin");
    }
    if (CorsNames.pattern(name)) {
      return Origin.wrongPattern(text).map(wrong -> "has " + wrong);
    }
    for (String entry : KeyList.items(text)) {
      if (entry.indexOf('*') >= 0 || entry.equalsIgnoreCase("null")) {
        return Optional.of("has " + Origin.wrong(entry).orElse("a star"));
      }
    }
    return Optional.empty();
  }
}
