package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.CodeLookups.Lookup;
import dev.gatewright.targets.environment.CodeLookups.Need;
import dev.gatewright.targets.environment.ComposeDemands;
import dev.gatewright.targets.environment.ComposeDemands.Demand;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every variable that the code cannot do without is set. */
public final class RequiredVariablesSet implements EnvironmentCheck {
  private static final String MESSAGE = "A variable the code cannot do without is missing";
  private static final String DEMANDED = "A variable that Compose demands is set to nothing";

  /** How a deployment stands to a name. */
  private enum Standing {
    SET,
    SET_ELSEWHERE,
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
      case Sight.Known<CodeLookups>(CodeLookups code) -> judge(question, ruling, code, sights);
    };
  }

  private static Answer judge(Question question, Ruling ruling, CodeLookups code, Sights sights) {
    List<Deployment> running = Ours.of(ruling.deployments(), sights);
    Set<String> asked = new HashSet<>();
    Map<String, String> images = ImageVariables.in(sights.tree());
    for (Lookup lookup : code.lookups()) {
      if (lookup.need() == Need.YES && asked.add(lookup.name().toUpperCase(Locale.ROOT))) {
        rule(question, ruling, running, lookup, images);
      }
    }
    for (Lookup lookup : code.lookups()) {
      String name = lookup.name();
      if (lookup.need() == Need.PERHAPS && asked.add(name.toUpperCase(Locale.ROOT))) {
        perhaps(ruling, lookup);
      }
    }
    int needed = asked.size();
    if (ruling.environment().given()) {
      demands(question, ruling, sights.demands(), asked);
    }
    unclear(ruling, code);
    String demanded =
        asked.size() == needed ? "" : "; so are " + (asked.size() - needed) + " Compose demands";
    return ruling.answer(
        needed == 0
            ? "the code needs no variable: each one it reads has a default" + demanded
            : "the " + needed + " variables the code needs are set" + demanded);
  }

  /** What the code may need beside what it names. */
  private static void unclear(Ruling ruling, CodeLookups code) {
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
  }

  /**
   * What compose files demand of whoever starts them. That may be somebody else than the
   * environment given describes, so only what is there can be judged.
   */
  private static void demands(
      Question question, Ruling ruling, ComposeDemands demands, Set<String> asked) {
    for (Demand demand : demands.all()) {
      if (!asked.add(demand.name().toUpperCase(Locale.ROOT))) {
        continue;
      }
      Standing best = Standing.MISSING;
      for (Deployment deployment : ruling.deployments()) {
        Standing standing = standing(deployment, demand.name());
        best = standing.compareTo(best) < 0 ? standing : best;
      }
      boolean nothing = best == Standing.SET_TO_NOTHING;
      if (best == Standing.SET || (nothing && demand.mayBeEmpty())) {
        ruling.holds();
      } else if (nothing) {
        String evidence = demand.name() + " is set to nothing";
        String fix = "Set " + demand.name() + " where Compose is started.";
        ruling.breaks(question.finding(DEMANDED, evidence, demand.place(), demand.excerpt(), fix));
      } else {
        String where = demand.place().file() + ":" + demand.place().line();
        ruling.doubt(
            where + " does not start without " + demand.name() + ", which is not set here",
            "Set it in the environment given, or judge with --env where Compose is started.");
      }
    }
    for (Skipped file : demands.unread()) {
      ruling.doubt(file.file() + " could not be read: " + file.why(), "Correct the file.");
    }
  }

  private static void rule(
      Question question,
      Ruling ruling,
      List<Deployment> running,
      Lookup lookup,
      Map<String, String> images) {
    String name = lookup.name();
    Standing best = Standing.MISSING;
    String lacking = "";
    for (Deployment deployment : ruling.deployments()) {
      Standing standing = standing(deployment, lookup);
      if (standing.compareTo(best) < 0) {
        best = standing;
      }
      if (standing == Standing.MISSING && running.contains(deployment)) {
        lacking = deployment.name();
      }
    }
    switch (best) {
      case SET -> set(ruling, name, lacking);
      case SET_TO_NOTHING -> breaks(question, ruling, lookup, name + " is set to nothing");
      case ONLY_A_FILE ->
          ruling.doubt(
              "only " + name + "_FILE is set, and whether the code reads it is not seen",
              "Read " + name + "_FILE in the code, or judge the environment where it runs.");
      case SET_ELSEWHERE ->
          ruling.doubt(
              name + " takes what is set elsewhere, and may be empty there", Ruling.WHERE_IT_RUNS);
      case HIDDEN ->
          ruling.doubt(
              name + " is not set in what was seen of the environment", Ruling.WHERE_IT_RUNS);
      case MISSING -> missing(question, ruling, lookup, images.getOrDefault(name, ""));
    }
  }

  private static void set(Ruling ruling, String name, String lacking) {
    if (lacking.isEmpty()) {
      ruling.holds();
    } else {
      ruling.doubt(
          name + " is set elsewhere and not in " + lacking + ", which reads some of the same",
          "Set it there too, or judge each service by itself with --env-file.");
    }
  }

  /** A variable that is set nowhere may come with the image. */
  private static void missing(Question question, Ruling ruling, Lookup lookup, String image) {
    if (image.isEmpty()) {
      breaks(question, ruling, lookup, lookup.name() + " is not set");
    } else {
      ruling.doubt(
          lookup.name() + " is not set there, and " + image + " sets it in an image that may run",
          Ruling.WHERE_IT_RUNS);
    }
  }

  /** What is read on a condition, or without a default, may or may not be missed. */
  private static void perhaps(Ruling ruling, Lookup lookup) {
    for (Deployment deployment : ruling.deployments()) {
      if (standing(deployment, lookup) == Standing.SET) {
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

  /** How a deployment stands to the best of the names that do. */
  private static Standing standing(Deployment deployment, Lookup lookup) {
    Standing best = Standing.MISSING;
    for (String name : lookup.all()) {
      Standing standing = standing(deployment, name);
      best = standing.compareTo(best) < 0 ? standing : best;
    }
    return best;
  }

  private static Standing standing(Deployment deployment, String name) {
    Standing best = Standing.MISSING;
    for (Variable variable : deployment.variables()) {
      if (!variable.name().equalsIgnoreCase(name)) {
        continue;
      }
      Standing standing = standing(variable);
      best = standing.compareTo(best) < 0 ? standing : best;
    }
    boolean hidden = !deployment.gaps().isEmpty() || mounts(deployment, name);
    return best == Standing.MISSING && hidden ? Standing.HIDDEN : best;
  }

  private static Standing standing(Variable variable) {
    return switch (variable.value()) {
      case Value.Literal _ -> variable.empty() ? Standing.SET_TO_NOTHING : Standing.SET;
      case Value.Unresolved(Value.Whence whence, String _, String fallback) ->
          switch (whence) {
            case FILE -> Standing.ONLY_A_FILE;
            case SECRET_STORE, PROMISED -> Standing.SET;
            case ELSEWHERE, COMMAND ->
                fallback == null || fallback.isBlank() ? Standing.SET_ELSEWHERE : Standing.SET;
          };
    };
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
