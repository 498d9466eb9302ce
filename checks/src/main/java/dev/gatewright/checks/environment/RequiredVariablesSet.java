package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.CodeLookups.Lookup;
import dev.gatewright.targets.environment.CodeLookups.Need;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every variable that the code cannot do without is set. */
public final class RequiredVariablesSet implements EnvironmentCheck {
  private static final String MESSAGE = "A variable the code cannot do without is missing";

  /** How a deployment stands to a name. */
  private enum Standing {
    SET,
    SET_TO_NOTHING,
    ONLY_A_FILE,
    HIDDEN,
    MISSING
  }

  @Override
  public String id() {
    return "environment/required-variables-set";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    return switch (sights.lookups()) {
      case Sight.Unseen<CodeLookups>(String why, String remedy) ->
          new Answer.Unknown(why, remedy, ruling.looked());
      case Sight.Known<CodeLookups>(CodeLookups code) ->
          judge(question, ruling, code, Ours.of(environment.deployments(), sights));
    };
  }

  private static Answer judge(
      Question question, Ruling ruling, CodeLookups code, List<Deployment> running) {
    Set<String> asked = new HashSet<>();
    for (Lookup lookup : code.lookups()) {
      if (lookup.need() == Need.YES && asked.add(lookup.name().toUpperCase(Locale.ROOT))) {
        rule(question, ruling, running, lookup);
      }
    }
    for (Lookup lookup : code.lookups()) {
      String name = lookup.name();
      if (lookup.need() == Need.PERHAPS && asked.add(name.toUpperCase(Locale.ROOT))) {
        perhaps(ruling, lookup);
      }
    }
    for (Lookup lookup : code.dynamic()) {
      if (lookup.need() != Need.NO) {
        String where = lookup.place().file() + ":" + lookup.place().line();
        ruling.doubt(
            where + " needs a variable whose name is worked out at run time",
            "Read variables by names that are written in the code.");
      }
    }
    for (Gap gap : code.gaps()) {
      ruling.doubt(gap.why(), gap.remedy());
    }
    if (!Ours.runs(ruling.deployments(), code)) {
      ruling.doubt(
          "the code here reads nothing that is set there, so it may be another's",
          "Run Gatewright in the repository of the code that is deployed.");
    }
    return ruling.answer(
        asked.isEmpty()
            ? "the code needs no variable: each one it reads has a default"
            : "the " + asked.size() + " variables the code needs are set");
  }

  private static void rule(
      Question question, Ruling ruling, List<Deployment> running, Lookup lookup) {
    String name = lookup.name();
    Standing best = Standing.MISSING;
    String lacking = "";
    for (Deployment deployment : ruling.deployments()) {
      Standing standing = standing(deployment, name);
      if (standing.compareTo(best) < 0) {
        best = standing;
      }
      if (standing == Standing.MISSING && running.contains(deployment)) {
        lacking = deployment.name();
      }
    }
    switch (best) {
      case SET -> {
        if (lacking.isEmpty()) {
          ruling.holds();
        } else {
          ruling.doubt(
              name + " is set elsewhere and not in " + lacking + ", which reads some of the same",
              "Set it there too, or judge each service by itself with --env-file.");
        }
      }
      case SET_TO_NOTHING -> breaks(question, ruling, lookup, name + " is set to nothing");
      case ONLY_A_FILE ->
          ruling.doubt(
              "only " + name + "_FILE is set, and whether the code reads it is not seen",
              "Read " + name + "_FILE in the code, or judge the environment where it runs.");
      case HIDDEN ->
          ruling.doubt(
              name + " is not set in what was seen of the environment", Ruling.WHERE_IT_RUNS);
      case MISSING -> breaks(question, ruling, lookup, name + " is not set");
    }
  }

  /** What is read on a condition, or without a default, may or may not be missed. */
  private static void perhaps(Ruling ruling, Lookup lookup) {
    for (Deployment deployment : ruling.deployments()) {
      if (standing(deployment, lookup.name()) == Standing.SET) {
        ruling.holds();
        return;
      }
    }
    String where = lookup.place().file() + ":" + lookup.place().line();
    ruling.doubt(
        lookup.name() + " is not set, and " + where + " may need it",
        "Set it where the service runs, or give it a default in the code.");
  }

  private static void breaks(Question question, Ruling ruling, Lookup lookup, String evidence) {
    String fix = "Set " + lookup.name() + " where the service runs.";
    ruling.breaks(question.finding(MESSAGE, evidence, lookup.place(), lookup.excerpt(), fix));
  }

  private static Standing standing(Deployment deployment, String name) {
    Standing best = Standing.MISSING;
    for (Variable variable : deployment.variables()) {
      if (!variable.name().equalsIgnoreCase(name)) {
        continue;
      }
      boolean file =
          variable.value() instanceof Value.Unresolved(Value.Whence whence, var _, var _)
              && whence == Value.Whence.FILE;
      Standing standing =
          variable.empty() ? Standing.SET_TO_NOTHING : file ? Standing.ONLY_A_FILE : Standing.SET;
      best = standing.compareTo(best) < 0 ? standing : best;
    }
    boolean hidden = !deployment.gaps().isEmpty() || mounts(deployment, name);
    return best == Standing.MISSING && hidden ? Standing.HIDDEN : best;
  }

  private static boolean mounts(Deployment deployment, String name) {
    for (var secret : deployment.secrets()) {
      if (secret.name().replace('-', '_').equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
