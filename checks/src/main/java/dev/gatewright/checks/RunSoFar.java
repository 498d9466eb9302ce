package dev.gatewright.checks;

import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run in which something did not end well, as what comes after it sees it.
 *
 * @param results how the jobs or steps ended of which that is known, by id in lower case
 * @param failed what {@code failure()} says
 * @param cancelled what {@code cancelled()} says
 */
public record RunSoFar(Map<String, String> results, boolean failed, boolean cancelled) {
  /** Results of jobs and steps that did not end well, as GitHub writes them. */
  public static final String FAILURE = "failure";

  public static final String CANCELLED = "cancelled";
  public static final String SKIPPED = "skipped";

  public RunSoFar {
    Map<String, String> lower = new TreeMap<>();
    results.forEach((id, result) -> lower.put(id.toLowerCase(Locale.ROOT), result));
    results = Map.copyOf(lower);
  }

  /** A run in which one thing failed, and one in which it was cancelled. */
  public static List<RunSoFar> stopped(String id) {
    return List.of(
        new RunSoFar(Map.of(id, FAILURE), true, false),
        new RunSoFar(Map.of(id, CANCELLED), false, true));
  }

  /**
   * The runs in which a step failed or was cancelled. Later steps that ask for success, as all do
   * that say nothing else, are skipped then.
   *
   * @param steps all of its job
   * @param index its number among them, from 0
   */
  public static List<RunSoFar> stopped(List<Step> steps, int index) {
    Map<String, String> after = new TreeMap<>();
    for (Step later : steps.subList(index + 1, steps.size())) {
      YamlScalar id = later.id();
      if (id != null && !Condition.asksForStatus(later.condition())) {
        after.put(id.text(), SKIPPED);
      }
    }
    YamlScalar id = steps.get(index).id();
    List<RunSoFar> runs = new ArrayList<>();
    for (RunSoFar run : stopped(id == null ? "" : id.text())) {
      Map<String, String> all = new TreeMap<>(after);
      all.putAll(run.results());
      runs.add(new RunSoFar(all, run.failed(), run.cancelled()));
    }
    return runs;
  }
}
