package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Variable;
import java.util.List;

/** The origins that CORS allows are https origins, listed one by one. */
public final class CorsOriginsExplicit implements EnvironmentCheck {
  private static final String MESSAGE = "CORS allows more than a list of https origins";
  private static final String FIX = "List each frontend: CORS_ORIGINS=https://app.example.com";

  @Override
  public String id() {
    return "environment/cors-origins-explicit";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && CorsNames.origins(variable.name())) {
          ruling.of(variable, (holder, text) -> judge(ruling, holder, text));
        }
      }
    }
    if (ruling.untouched()) {
      return new Answer.Unknown(
          "no list of CORS origins is set, and what the code allows by itself is not seen here",
          "Set CORS_ORIGINS where the service runs, or look at it with --service URL.",
          ruling.looked());
    }
    return ruling.answer("each CORS origin is an https origin, listed by itself");
  }

  private static void judge(Ruling ruling, Variable variable, String text) {
    String name = variable.name();
    if (CorsNames.allSwitch(name)) {
      ofSwitch(ruling, variable, text);
    } else if (CorsNames.pattern(name)) {
      Origin.wrongPattern(text)
          .ifPresentOrElse(
              wrong -> ruling.breaks(variable, MESSAGE, name + " has " + wrong, FIX),
              () -> ruling.doubt(name + " decides origins by a pattern", FIX));
    } else {
      list(ruling, variable, KeyList.items(text));
    }
  }

  private static void ofSwitch(Ruling ruling, Variable variable, String text) {
    if (Truth.of(text) == Truth.NO) {
      ruling.holds();
    } else {
      ruling.breaks(variable, MESSAGE, variable.name() + " allows every origin", FIX);
    }
  }

  private static void list(Ruling ruling, Variable variable, List<String> entries) {
    boolean clean = !entries.isEmpty();
    for (int i = 0; i < entries.size(); i++) {
      String wrong = Origin.wrong(entries.get(i)).orElse("");
      if (!wrong.isEmpty()) {
        clean = false;
        String which = entries.size() == 1 ? "" : " (entry " + (i + 1) + ")";
        ruling.breaks(variable, MESSAGE, variable.name() + " has " + wrong + which, FIX);
      }
    }
    if (clean) {
      ruling.holds();
    } else if (entries.isEmpty()) {
      ruling.doubt(variable.name() + " lists no origin", FIX);
    }
  }
}
