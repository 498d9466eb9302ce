package dev.gatewright.checks.repository;

import dev.gatewright.checks.RunSoFar;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The runs in which the tests before a job did not end well, as that job sees them. */
final class BadRuns {
  private final Workflow workflow;
  private final Job job;
  private final Job guard;

  /**
   * Runs of a workflow.
   *
   * @param job the one that looks back
   * @param guard the one that tests
   */
  BadRuns(Workflow workflow, Job job, Job guard) {
    this.workflow = workflow;
    this.job = job;
    this.guard = guard;
  }

  /** The tests, or a job they wait for, failed or were cancelled. */
  List<RunSoFar> stopped() {
    List<RunSoFar> runs = new ArrayList<>();
    for (Job one : withAllBefore(guard)) {
      for (RunSoFar run : RunSoFar.stopped(one.id())) {
        runs.add(seen(one, run));
      }
    }
    return runs;
  }

  /** The tests, or a job they wait for, were left out by a condition of their own. */
  List<RunSoFar> leftOut() {
    List<RunSoFar> runs = new ArrayList<>();
    for (Job one : withAllBefore(guard)) {
      if (one.condition() != null) {
        Map<String, String> skipped = Map.of(one.id(), RunSoFar.SKIPPED);
        runs.add(seen(one, new RunSoFar(skipped, false, false)));
      }
    }
    return runs;
  }

  /** What waits for a job that did not end well is skipped. */
  private RunSoFar seen(Job one, RunSoFar run) {
    Map<String, String> results = new TreeMap<>();
    for (YamlScalar need : job.needs()) {
      Job needed = workflow.job(need.text()).orElse(null);
      if (needed != null && needed.id().equals(one.id())) {
        results.putAll(run.results());
      } else if (needed != null && withAllBefore(needed).contains(one)) {
        results.put(needed.id(), RunSoFar.SKIPPED);
      }
    }
    return new RunSoFar(results, run.failed(), run.cancelled());
  }

  private Collection<Job> withAllBefore(Job last) {
    Map<String, Job> all = new LinkedHashMap<>();
    Deque<Job> open = new ArrayDeque<>(List.of(last));
    while (!open.isEmpty()) {
      Job one = open.removeFirst();
      if (all.putIfAbsent(one.id(), one) == null) {
        one.needs().forEach(need -> workflow.job(need.text()).ifPresent(open::addLast));
      }
    }
    return all.values();
  }
}
