package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Variable;

/** The request headers that CORS allows are named one by one. */
public final class CorsHeadersExplicit implements EnvironmentCheck {
  private static final String MESSAGE = "CORS allows request headers without naming them";
  private static final String FIX = "Name them: CORS_HEADERS=Authorization,Content-Type";

  @Override
  public String id() {
    return "environment/cors-headers-explicit";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && CorsNames.headers(variable.name())) {
          ruling.of(variable, (holder, text) -> judge(ruling, holder, text));
        }
      }
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, CorsNames::headers, "list of CORS headers")
        : ruling.answer("the CORS request headers are named one by one");
  }

  private static void judge(Ruling ruling, Variable variable, String text) {
    boolean clean = true;
    if (Truth.of(text) != Truth.NEITHER) {
      ruling.breaks(variable, MESSAGE, variable.name() + " is a switch and no list of names", FIX);
      return;
    }
    for (String header : KeyList.items(text)) {
      if (header.indexOf('*') >= 0) {
        clean = false;
        ruling.breaks(variable, MESSAGE, variable.name() + " has a star", FIX);
      } else if (!token(header)) {
        clean = false;
        ruling.breaks(
            variable, MESSAGE, variable.name() + " has an entry that is no header name", FIX);
      }
    }
    if (clean) {
      ruling.holds();
    }
  }

  /** RFC 9110 §5.1: a field name is a token. */
  private static boolean token(String header) {
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c <= ' ' || c >= 0x7F || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }
}
