package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Place;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Variable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The origins that CORS allows are the frontends declared in {@code gate.yaml}, all and only. */
public final class CorsOriginsDeclared implements EnvironmentCheck {
  private static final String GATE_FILE = ".gatewright/gate.yaml";
  private static final String MESSAGE = "The CORS origins are not the declared frontends";

  @Override
  public String id() {
    return "environment/cors-origins-declared";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    Set<String> declared = new TreeSet<>();
    for (String frontend : sights.declarations().settings().frontends()) {
      declared.add(Origin.comparableEntry(frontend));
    }
    if (declared.isEmpty()) {
      return new Answer.Unknown(
          "no frontend is declared",
          "List the origins the service is used from under frontends: in " + GATE_FILE + ".",
          ruling.looked());
    }
    Set<String> allowed = new TreeSet<>();
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (variable.empty()) {
          continue;
        }
        if (CorsNames.origins(variable.name()) && CorsNames.allSwitch(variable.name())) {
          ruling.of(variable, (holder, text) -> all(ruling, holder, text));
        } else if (CorsNames.origins(variable.name())) {
          ruling.of(variable, (holder, text) -> compare(ruling, holder, text, declared, allowed));
        }
      }
    }
    if (ruling.untouched()) {
      return new Answer.Unknown(
          "no list of CORS origins is set", "Set CORS_ORIGINS where it runs.", ruling.looked());
    }
    missing(ruling, declared, allowed);
    return ruling.answer("the CORS origins are the " + declared.size() + " declared frontends");
  }

  /** A switch that allows every origin allows those that were not declared. */
  private static void all(Ruling ruling, Variable variable, String text) {
    if (Truth.of(text) != Truth.NO) {
      ruling.breaks(
          variable,
          MESSAGE,
          variable.name() + " allows every origin",
          "Switch it off, and list the origins in CORS_ORIGINS.");
    }
  }

  private static void compare(
      Ruling ruling, Variable variable, String text, Set<String> declared, Set<String> allowed) {
    if (CorsNames.pattern(variable.name())) {
      ruling.doubt(
          variable.name() + " decides origins by a pattern", "List the origins in CORS_ORIGINS.");
      return;
    }
    List<String> origins = Origin.comparable(text);
    boolean known = true;
    for (int i = 0; i < origins.size(); i++) {
      allowed.add(origins.get(i));
      if (!declared.contains(origins.get(i))) {
        known = false;
        String which = variable.name() + " allows an origin that is not declared";
        ruling.breaks(
            variable,
            MESSAGE,
            which + " (entry " + (i + 1) + ")",
            "Take it out, or declare it under frontends: in " + GATE_FILE + ".");
      }
    }
    if (known) {
      ruling.holds();
    }
  }

  private static void missing(Ruling ruling, Set<String> declared, Set<String> allowed) {
    for (String frontend : declared) {
      if (!allowed.contains(frontend) && !allowed.isEmpty()) {
        ruling.breaks(
            Place.file(GATE_FILE),
            MESSAGE,
            frontend + " is declared and not allowed",
            "Add it to CORS_ORIGINS, or take it out of " + GATE_FILE + ".");
      }
    }
  }
}
