package dev.gatewright.checks.environment;

import dev.gatewright.targets.environment.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What it means that a variable which has to be there is missing in some deployment. */
final class MustBeSet {
  private MustBeSet() {}

  /**
   * Rules on the deployments of our own that set no such variable: when none sets it, each breaks
   * the rule, else those that set something are doubted. What could not be read is doubted.
   *
   * @param name the variable that is missed, for the text
   */
  static void rule(
      Ruling ruling, Predicate<Deployment> sets, String name, String message, String fix) {
    List<Deployment> missing = new ArrayList<>();
    boolean somewhere = false;
    for (Deployment deployment : ruling.deployments()) {
      if (!deployment.ours()) {
        continue;
      }
      if (sets.test(deployment)) {
        somewhere = true;
      } else {
        missing.add(deployment);
      }
    }
    for (Deployment deployment : missing) {
      if (!deployment.gaps().isEmpty()) {
        String why = deployment.gaps().getFirst().why();
        ruling.doubt(name + " is not set in what was seen, and " + why, Ruling.WHERE_IT_RUNS);
      } else if (!somewhere) {
        ruling.breaks(
            deployment.place(), message, name + " is not set in " + deployment.name(), fix);
      } else if (!deployment.variables().isEmpty()) {
        ruling.doubt(name + " is not set in " + deployment.name(), fix);
      }
    }
  }
}
