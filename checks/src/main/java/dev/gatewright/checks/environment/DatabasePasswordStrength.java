package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.Optional;

/** Each database password is long and hard to guess, in a connection string or by itself. */
public final class DatabasePasswordStrength implements EnvironmentCheck {
  @Override
  public String id() {
    return "environment/database-password-strength";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    StrengthRule rule = StrengthRule.of(question, 16, 60);
    boolean file = false;
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        openDoor(ruling, variable);
        if (!variable.empty() && DatabaseNames.concerns(variable)) {
          ruling.of(variable, (holder, text) -> judge(ruling, rule, holder, text));
          file |= variable.value() instanceof Value.Literal(String text) && isFile(text);
        }
      }
    }
    if (ruling.untouched() && file) {
      return new Answer.NotApplicable(
          "the database is a file, which has no password", ruling.looked());
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, DatabaseNames::any, "database password")
        : ruling.answer(rule.kept("database password"));
  }

  private static void judge(Ruling ruling, StrengthRule rule, Variable variable, String text) {
    for (Credential credential : Credential.in(variable, text)) {
      if (credential.kind() != SecretKind.DATABASE) {
        continue;
      }
      String broken = broken(rule, credential);
      if (broken.isEmpty()) {
        ruling.holds();
      } else {
        ruling.breaks(
            variable,
            "A database password is short or easy to guess",
            broken,
            "Make a new one: python -c \"import secrets; print(secrets.token_urlsafe(24))\"");
      }
    }
    Optional<Dsn> dsn = Dsn.of(text);
    if (dsn.isPresent() && dsn.get().password().isEmpty() && dsn.get().engine().database()) {
      withoutPassword(ruling, variable, dsn.get());
    }
  }

  /** What images of databases call the switch that asks for no password at all. */
  private static void openDoor(Ruling ruling, Variable variable) {
    if (!(variable.value() instanceof Value.Literal(String text)) || text.isBlank()) {
      return;
    }
    String name = variable.name();
    boolean trusts =
        name.equals("POSTGRES_HOST_AUTH_METHOD") && text.strip().equalsIgnoreCase("trust");
    boolean empty = name.contains("ALLOW_EMPTY") && name.endsWith("PASSWORD");
    if (trusts || (empty && Truth.of(text) != Truth.NO)) {
      ruling.breaks(
          variable,
          "A database lets everybody in",
          name + " lets them in without a password",
          "Take it out, and set a password.");
    }
  }

  private static boolean isFile(String text) {
    return Dsn.of(text).filter(dsn -> dsn.engine() == Engine.SQLITE).isPresent();
  }

  private static String broken(StrengthRule rule, Credential credential) {
    boolean same = credential.text().equalsIgnoreCase(credential.user());
    return same
        ? credential.label() + " is the name of the user"
        : rule.broken(credential).orElse("");
  }

  /** A file needs none; a server may take it from elsewhere, such as a client certificate. */
  private static void withoutPassword(Ruling ruling, Variable variable, Dsn dsn) {
    if (dsn.engine() != Engine.SQLITE) {
      ruling.doubt(
          variable.name() + " names a database and no password",
          "Say how the service logs in: put the password into its variable, or vouch for the"
              + " item.");
    }
  }
}
