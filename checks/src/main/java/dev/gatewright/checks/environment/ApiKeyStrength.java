package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Variable;

/** Each API key is long and hard to guess. */
public final class ApiKeyStrength implements EnvironmentCheck {
  @Override
  public String id() {
    return "environment/api-key-strength";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    StrengthRule rule = StrengthRule.of(question, 32, 112);
    ruling.each(
        variable -> SecretNames.apiKey(variable.name()),
        (holder, text) -> judge(ruling, rule, holder, text));
    return ruling.untouched()
        ? Absence.of(ruling, sights, SecretNames::apiKey, "API key")
        : ruling.answer(rule.kept("API key"));
  }

  private static void judge(Ruling ruling, StrengthRule rule, Variable variable, String text) {
    for (Credential credential : Credential.in(variable, text)) {
      String broken = rule.broken(credential).orElse("");
      if (broken.isEmpty()) {
        ruling.holds();
        continue;
      }
      String provider = SecretNames.provider(variable.name());
      ruling.breaks(
          variable,
          "An API key is short or easy to guess",
          provider.isEmpty() ? broken : broken + "; keys of " + provider + " have their own form",
          provider.isEmpty()
              ? "Make a new one: python -c \"import secrets; print(secrets.token_urlsafe(48))\""
              : "Put in the key that " + provider + " gave out, as a whole.");
    }
  }
}
