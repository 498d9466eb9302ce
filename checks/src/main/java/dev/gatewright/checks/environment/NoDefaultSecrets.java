package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;

/** No secret is one that everybody knows. */
public final class NoDefaultSecrets implements EnvironmentCheck {
  @Override
  public String id() {
    return "environment/no-default-secrets";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && Credential.mayBeIn(variable)) {
          ruling.of(variable, (holder, text) -> judge(ruling, holder, text));
        }
      }
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, name -> SecretNames.kind(name).isPresent(), "secret")
        : ruling.answer("no secret is an example or a default");
  }

  private static void judge(Ruling ruling, Variable variable, String text) {
    boolean fallback = variable.value() instanceof Value.Unresolved;
    for (Credential credential : Credential.in(variable, text)) {
      String why = known(credential);
      if (why.isEmpty() && fallback) {
        why = "it is written in the repository, for everybody who sets none";
      }
      if (why.isEmpty()) {
        ruling.holds();
      } else {
        ruling.breaks(
            variable,
            "A secret is one that everybody knows",
            credential.label() + ": " + why,
            "Make a new one: python -c \"import secrets; print(secrets.token_urlsafe(48))\"");
      }
    }
  }

  private static String known(Credential credential) {
    String text = credential.text().strip();
    if (!credential.user().isEmpty() && text.equalsIgnoreCase(credential.user())) {
      return "it is the name of its user";
    }
    if (text.equalsIgnoreCase(credential.variable().name())) {
      return "it is the name of its variable";
    }
    return Pem.of(text).isPresent() ? "" : KnownExamples.kind(text).orElse("");
  }
}
