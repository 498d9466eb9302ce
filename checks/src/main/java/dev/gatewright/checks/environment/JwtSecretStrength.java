package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;

/** Each secret that signs JSON Web Tokens is long and hard to guess. */
public final class JwtSecretStrength implements EnvironmentCheck {
  @Override
  public String id() {
    return "environment/jwt-secret-strength";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    StrengthRule rule = StrengthRule.of(question, 32, 112);
    Ruling.Judge judge = (holder, text) -> judge(ruling, rule, holder, text);
    ruling.each(variable -> SecretNames.jwt(variable.name()), judge);
    if (ruling.untouched() && usesTokens(sights)) {
      bySecretKey(ruling, judge);
    }
    if (ruling.untouched() && usesTokens(sights)) {
      return new Answer.Unknown(
          "the code makes or reads JSON Web Tokens, and no variable is known to hold their secret",
          "Keep it in JWT_SECRET where the service runs.",
          ruling.looked());
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, SecretNames::jwt, "JWT secret")
        : ruling.answer(rule.kept("JWT secret") + ", or is a private key");
  }

  private static boolean usesTokens(Sights sights) {
    return sights.lookups() instanceof Sight.Known<CodeLookups>(CodeLookups code) && code.tokens();
  }

  /** When the code uses tokens and no name speaks of them, the key of the framework signs them. */
  private static void bySecretKey(Ruling ruling, Ruling.Judge judge) {
    for (Deployment deployment : ruling.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && variable.name().endsWith("SECRET_KEY") && deployment.ours()) {
          ruling.of(variable, judge);
        }
      }
    }
  }

  private static void judge(Ruling ruling, StrengthRule rule, Variable variable, String text) {
    for (Credential credential : Credential.in(variable, text)) {
      String broken = rule.broken(credential).orElse("");
      if (broken.isEmpty()) {
        ruling.holds();
      } else {
        ruling.breaks(
            variable,
            "A secret that signs tokens is short or easy to guess",
            broken,
            "Make a new one: python -c \"import secrets; print(secrets.token_urlsafe(64))\"");
      }
    }
  }
}
