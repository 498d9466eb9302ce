package dev.gatewright.targets.publishing;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.targets.sight.SharedWork;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Goes through every workflow that something starts, in each way it can start. */
final class PublishingWalk {
  /** How many tests that only a run decides are assumed both ways. */
  private static final int MOST_TESTS = 4;

  /** With fewer workflows a second thread is hardly begun before all is done. */
  private static final int FEW = 8;

  private final Workflows workflows;
  private final Map<String, String> pyproject;
  private final Map<String, Upload> uploads = new LinkedHashMap<>();
  private final Map<String, Perhaps> perhaps = new LinkedHashMap<>();

  PublishingWalk(Workflows workflows, Map<String, String> pyproject) {
    this.workflows = workflows;
    this.pyproject = pyproject;
  }

  /** What one workflow comes to. */
  private record Started(List<Upload> uploads, List<Perhaps> perhaps) {}

  /**
   * Goes through all of them.
   *
   * @param threads how many go at the same time
   */
  Publishing walk(int threads) {
    List<WorkflowFile> starting = new ArrayList<>();
    for (WorkflowFile file : workflows.files()) {
      Workflow workflow = file.workflow();
      if (workflow != null) {
        boolean only =
            workflow.triggers().size() == 1 && workflow.trigger("workflow_call").isPresent();
        if (!only || workflows.calls().to(file).isEmpty()) {
          starting.add(file);
        }
      }
    }
    for (Started started :
        SharedWork.each(starting, this::start, starting.size() < FEW ? 1 : threads)) {
      started.perhaps().forEach(one -> perhaps.putIfAbsent(one.file().path() + one.span(), one));
      started.uploads().forEach(this::keep);
    }
    return new Publishing(new ArrayList<>(uploads.values()), new ArrayList<>(perhaps.values()));
  }

  private Started start(WorkflowFile file) {
    Started started = new Started(new ArrayList<>(), new ArrayList<>());
    for (Job job : file.jobs()) {
      JobWalk first = walk(file, job, Map.of(), Scope.nothingAssumed());
      started.perhaps().addAll(first.perhaps());
      if (first.uploads().isEmpty()) {
        continue;
      }
      for (Map<String, Set<Term>> start : Starts.of(Objects.requireNonNull(file.workflow()))) {
        Scope.Assumptions none = Scope.nothingAssumed();
        walk(file, job, start, none);
        for (Map<String, Boolean> made : ways(none.wanted())) {
          Scope.Assumptions some = new Scope.Assumptions(made, new LinkedHashSet<>());
          started.uploads().addAll(walk(file, job, start, some).uploads());
        }
      }
    }
    return started;
  }

  private JobWalk walk(
      WorkflowFile file, Job job, Map<String, Set<Term>> start, Scope.Assumptions assumptions) {
    JobWalk walk = new JobWalk(workflows.calls(), pyproject, file, job);
    walk.job(file, job, Scope.root(start, assumptions));
    return walk;
  }

  private void keep(Upload upload) {
    Term environment = upload.environment();
    String key =
        String.join(
            "\n",
            upload.root().path(),
            upload.rootJob().id(),
            upload.file().path(),
            upload.job().id(),
            upload.where() + ":" + upload.span().column(),
            upload.target().toString(),
            upload.credential().toString(),
            environment == null ? "-" : "+" + environment.text(),
            upload.url().text());
    uploads.putIfAbsent(key, upload);
  }

  /** Every way to assume the first few tests. */
  private static List<Map<String, Boolean>> ways(Set<String> tests) {
    List<Map<String, Boolean>> ways = new ArrayList<>();
    ways.add(Map.of());
    int count = 0;
    for (String test : tests) {
      if (++count > MOST_TESTS) {
        break;
      }
      List<Map<String, Boolean>> next = new ArrayList<>();
      for (Map<String, Boolean> way : ways) {
        for (boolean holds : new boolean[] {true, false}) {
          Map<String, Boolean> with = new LinkedHashMap<>(way);
          with.put(test, holds);
          next.add(with);
        }
      }
      ways = next;
    }
    return ways;
  }
}
