package dev.gatewright.checks.environment;

import dev.gatewright.model.Place;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Gap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What it means that a variable which has to be there is missing in some deployment. */
final class MustBeSet {
  private MustBeSet() {}

  /**
   * Rules on the deployments that run our code: when none sets the variable and all was read, that
   * breaks the rule, once for each file that describes them; else those that lack it are doubted.
   *
   * @param name the variable that is missed, for the text
   */
  static void rule(
      Ruling ruling,
      Sights sights,
      Predicate<Deployment> sets,
      String name,
      String message,
      String fix) {
    List<Deployment> missing = new ArrayList<>();
    boolean somewhere = false;
    Gap gap = null;
    for (Deployment deployment : Ours.of(ruling.deployments(), sights)) {
      if (sets.test(deployment)) {
        somewhere = true;
        continue;
      }
      missing.add(deployment);
      gap = gap == null && !deployment.gaps().isEmpty() ? deployment.gaps().getFirst() : gap;
    }
    if (gap != null) {
      ruling.doubt(name + " is not set in what was seen, and " + gap.why(), gap.remedy());
    } else if (somewhere) {
      missing.forEach(one -> ruling.doubt(name + " is not set in " + one.name(), fix));
    } else {
      byFile(missing)
          .forEach(
              group -> ruling.breaks(group.getFirst().place(), message, said(name, group), fix));
    }
  }

  private static String said(String name, List<Deployment> group) {
    Place place = group.getFirst().place();
    return group.size() == 1 || place == null
        ? name + " is not set in " + group.getFirst().name()
        : name + " is set in none of " + group.size() + " services of " + place.file();
  }

  private static Collection<List<Deployment>> byFile(List<Deployment> deployments) {
    Map<String, List<Deployment>> groups = new LinkedHashMap<>();
    for (Deployment deployment : deployments) {
      Place place = deployment.place();
      String file = place == null ? "" : place.file();
      groups.computeIfAbsent(file, _ -> new ArrayList<>()).add(deployment);
    }
    return groups.values();
  }
}
