package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.List;
import java.util.Optional;

/** No secret is one that everybody knows. */
public final class NoDefaultSecrets implements EnvironmentCheck {
  /** How variables for the user and the database of a password end. */
  private static final List<String> OWNERS =
      List.of("USER", "USERNAME", "LOGIN", "DB", "DATABASE", "NAME");

  /** The bits of a billion guesses, which a machine makes in seconds. */
  private static final int GUESSED = 30;

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
          ruling.of(variable, (holder, text) -> judge(ruling, deployment, holder, text));
        }
      }
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, name -> SecretNames.kind(name).isPresent(), "secret")
        : ruling.answer("no secret is an example or a default");
  }

  private static void judge(Ruling ruling, Deployment deployment, Variable variable, String text) {
    boolean fallback = variable.value() instanceof Value.Unresolved;
    for (Credential credential : Credential.in(variable, text)) {
      String why = known(credential, deployment);
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

  private static String known(Credential credential, Deployment deployment) {
    String example = example(credential, deployment);
    String text = credential.text().strip();
    boolean guessed =
        example.isEmpty() && Pem.of(text).isEmpty() && Strength.of(text, GUESSED).bits() < GUESSED;
    return guessed ? "it is so short or common that a billion guesses find it" : example;
  }

  private static String example(Credential credential, Deployment deployment) {
    String text = credential.text().strip();
    if (!credential.user().isEmpty() && text.equalsIgnoreCase(credential.user())) {
      return "it is the name of its user";
    }
    String name = credential.variable().name();
    if (text.equalsIgnoreCase(name)) {
      return "it is the name of its variable";
    }
    String beside = credential.user().isEmpty() ? beside(name, text, deployment) : "";
    if (!beside.isEmpty()) {
      return "it is the same as " + beside;
    }
    if (Pem.of(text).isPresent()) {
      return "";
    }
    Optional<String> known = KnownExamples.kind(text, name);
    if (known.isEmpty() && KnownExamples.row(text)) {
      return "it only counts or repeats itself";
    }
    return known.isPresent()
        ? known.get()
        : Encoded.text(text)
            .flatMap(inner -> KnownExamples.kind(inner, name))
            .map(kind -> "decoded, " + kind)
            .orElse("");
  }

  /** The variable for the user or the database of a password, when its value is the password. */
  private static String beside(String name, String text, Deployment deployment) {
    boolean libpq = name.equals("PGPASSWORD");
    int underscore = name.lastIndexOf('_');
    String base = libpq ? "PG" : underscore < 0 ? "" : name.substring(0, underscore + 1);
    for (String owner : base.isEmpty() ? List.<String>of() : OWNERS) {
      for (Variable variable : deployment.named(base + owner)) {
        if (variable.value() instanceof Value.Literal(String owned)
            && owned.strip().equalsIgnoreCase(text)) {
          return variable.name();
        }
      }
    }
    return "";
  }
}
