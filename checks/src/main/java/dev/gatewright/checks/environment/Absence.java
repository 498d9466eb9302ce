package dev.gatewright.checks.environment;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What it means that no environment sets a variable of some kind. */
final class Absence {
  private Absence() {}

  /**
   * Not applicable when all of the environment and all of the code was seen, belong together, and
   * neither knows such a variable; else unknown.
   *
   * @param what the kind of variable, such as {@code JWT secret}
   */
  static Answer of(Ruling ruling, Sights sights, Predicate<String> names, String what) {
    String none = none(ruling, names, what);
    for (Deployment deployment : ruling.deployments()) {
      if (!deployment.gaps().isEmpty()) {
        Gap gap = deployment.gaps().getFirst();
        return unknown(none + " in what was seen, but " + gap.why(), gap.remedy(), ruling);
      }
    }
    return switch (sights.lookups()) {
      case Sight.Unseen<CodeLookups>(String why, String remedy) ->
          unknown(none + "; " + why, remedy, ruling);
      case Sight.Known<CodeLookups>(CodeLookups code) -> of(ruling, code, names, none);
    };
  }

  private static String none(Ruling ruling, Predicate<String> names, String what) {
    for (Deployment deployment : ruling.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (variable.empty() && names.test(variable.name())) {
          return variable.name() + " is set to nothing, and no other " + what + " is set";
        }
      }
    }
    return "no " + what + " is set";
  }

  private static Answer of(Ruling ruling, CodeLookups code, Predicate<String> names, String none) {
    for (CodeLookups.Lookup lookup : code.lookups()) {
      if (names.test(lookup.name())) {
        String reads = none + ", and " + lookup.place().file() + " reads " + lookup.name();
        return unknown(reads, "Judge the environment that sets " + lookup.name() + ".", ruling);
      }
    }
    if (!code.gaps().isEmpty()) {
      Gap gap = code.gaps().getFirst();
      return unknown(none + ", and " + gap.why(), gap.remedy(), ruling);
    }
    if (!code.dynamic().isEmpty()) {
      CodeLookups.Lookup first = code.dynamic().getFirst();
      String where = first.place().file() + ":" + first.place().line();
      return unknown(
          none + ", and " + where + " reads a variable by a name worked out at run time",
          "Read variables by names that are written in the code.",
          ruling);
    }
    if (!Ours.runs(ruling.deployments(), code)) {
      return unknown(
          none + ", and the code here reads nothing that is set there, so it may be another's",
          "Run Gatewright in the repository of the code that is deployed.",
          ruling);
    }
    List<Looked> looked = new ArrayList<>(ruling.looked());
    looked.add(new Looked("code", "Python files", code.files()));
    return new Answer.NotApplicable(none + " and the code reads none", looked);
  }

  private static Answer unknown(String why, String remedy, Ruling ruling) {
    return new Answer.Unknown(why, remedy, ruling.looked());
  }
}
