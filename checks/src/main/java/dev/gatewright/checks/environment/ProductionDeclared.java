package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The environment calls itself production: {@code ENVIRONMENT=production}. */
public final class ProductionDeclared implements EnvironmentCheck {
  private static final String NAME = "ENVIRONMENT";
  private static final String MESSAGE = "The environment does not call itself production";
  private static final String FIX = "Set ENVIRONMENT=production.";

  /** What other frameworks call the same: evidence, and no proof of this item. */
  private static final List<String> OTHERS =
      List.of(
          "APP_ENV",
          "APP_ENVIRONMENT",
          "ASPNETCORE_ENVIRONMENT",
          "DOTNET_ENVIRONMENT",
          "ENV",
          "DEPLOY_ENV",
          "DEPLOYMENT_ENV",
          "DJANGO_ENV",
          "FASTAPI_ENV",
          "FLASK_ENV",
          "GO_ENV",
          "MIX_ENV",
          "NODE_ENV",
          "PYTHON_ENV",
          "RACK_ENV",
          "RAILS_ENV",
          "SPRING_PROFILES_ACTIVE",
          "STAGE");

  /** What such a variable says where people develop and try. */
  private static final Set<String> DEVELOPMENT =
      Set.of("dev", "develop", "development", "local", "test", "testing", "debug", "staging");

  @Override
  public String id() {
    return "environment/production-declared";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.named(NAME)) {
        ruling.of(variable, (holder, text) -> judge(ruling, deployment, holder, text));
      }
    }
    for (Deployment deployment : Ours.of(environment.deployments(), sights)) {
      if (!deployment.sets(NAME)) {
        other(ruling, deployment);
      }
    }
    MustBeSet.rule(
        ruling,
        sights,
        deployment -> deployment.sets(NAME) || says(deployment),
        NAME,
        MESSAGE,
        FIX);
    return ruling.answer("ENVIRONMENT is production");
  }

  private static void judge(Ruling ruling, Deployment deployment, Variable variable, String text) {
    if (!text.equals("production")) {
      ruling.breaks(variable, MESSAGE, NAME + " is " + shown(text), FIX);
      return;
    }
    for (String name : OTHERS) {
      for (Variable other : deployment.named(name)) {
        if (other.value() instanceof Value.Literal(String said)
            && DEVELOPMENT.contains(said.strip().toLowerCase(Locale.ROOT))) {
          ruling.doubt(
              NAME + " is production, and " + name + " says otherwise",
              "Set " + name + " to what production needs.");
          return;
        }
      }
    }
    ruling.holds();
  }

  /** The value when it is a plain short word, as names of environments are. */
  private static String shown(String text) {
    boolean word = !text.isEmpty() && text.length() <= 12;
    for (int i = 0; i < text.length(); i++) {
      word &= Character.isLetter(text.charAt(i));
    }
    return word ? text + ", not production" : "something other than production";
  }

  private static void other(Ruling ruling, Deployment deployment) {
    for (Variable variable : deployment.variables()) {
      if (names(variable.name()) && says(variable)) {
        ruling.doubt(NAME + " is not set; " + variable.name() + " says production", FIX);
        return;
      }
    }
  }

  /** Whether a variable says what kind of environment this is, for one program or for all. */
  private static boolean names(String name) {
    return OTHERS.contains(name) || name.endsWith("_ENVIRONMENT") || name.endsWith("_ENV");
  }

  private static boolean says(Deployment deployment) {
    for (Variable variable : deployment.variables()) {
      if (names(variable.name()) && says(variable)) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Variable variable) {
    if (!(variable.value() instanceof Value.Literal(String text))) {
      return false;
    }
    String word = text.strip().toLowerCase(Locale.ROOT);
    return word.equals("production") || word.equals("prod");
  }
}
