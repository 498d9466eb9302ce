package dev.gatewright.checks;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the steps of a workflow do, read once for all checks that ask. */
public final class FileActs {
  private final Map<Span, List<List<Act>>> byJob = new HashMap<>();

  private FileActs(Found site, ProjectTasks tasks) {
    for (Job job : site.workflow().jobs()) {
      List<List<Act>> steps = new ArrayList<>(job.steps().size());
      for (int i = 0; i < job.steps().size(); i++) {
        steps.add(new StepActs(site, job, i, tasks).acts());
      }
      byJob.put(job.idSpan(), steps);
    }
  }

  /** What each step of a job does, in order, with the tasks of the project opened. */
  public static List<List<Act>> of(Sights sights, Found site, Job job) {
    ProjectTasks tasks = ProjectTasks.of(sights);
    FileActs acts = site.file().worked(FileActs.class, () -> new FileActs(site, tasks));
    return acts.byJob.getOrDefault(job.idSpan(), List.of());
  }
}
