package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Variable;
import java.util.List;
import java.util.Locale;

/** The methods that CORS allows are listed, and none of them is one no service needs. */
public final class CorsMethodsLimited implements EnvironmentCheck {
  private static final String FIX = "List what the routes answer: CORS_METHODS=GET,POST";

  @Override
  public String id() {
    return "environment/cors-methods-limited";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && CorsNames.methods(variable.name())) {
          ruling.of(variable, (holder, text) -> judge(ruling, holder, text));
        }
      }
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, CorsNames::methods, "list of CORS methods")
        : ruling.answer("the CORS methods are listed, with no star among them");
  }

  private static void judge(Ruling ruling, Variable variable, String text) {
    List<String> methods = KeyList.items(text);
    boolean clean = true;
    for (String method : methods) {
      String wrong = wrong(method.toUpperCase(Locale.ROOT));
      if (!wrong.isEmpty()) {
        clean = false;
        ruling.breaks(
            variable, "CORS allows methods without limit", variable.name() + " has " + wrong, FIX);
      }
    }
    if (clean) {
      ruling.holds();
    }
  }

  private static String wrong(String method) {
    return switch (method) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY" -> "";
      case "*", "ALL", "ANY" -> "a star or what stands for it, which is every method";
      case "TRACE", "TRACK", "CONNECT" -> "a method that browsers refuse (" + method + ")";
      default -> "an entry that is no method of HTTP";
    };
  }
}
