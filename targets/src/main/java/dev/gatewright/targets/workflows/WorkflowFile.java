package dev.gatewright.targets.workflows;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Action;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.Worked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file whose steps GitHub Actions runs: a workflow or an action. */
public final class WorkflowFile {
  private final String path;
  private final YamlFile yaml;
  private final @Nullable Workflow workflow;
  private final @Nullable Action action;
  private final List<StepSite> steps;
  private final Map<Span, List<StepSite>> byJob = new HashMap<>();
  private final Lazy<Expressions> expressions;
  private final Worked worked = new Worked();

  private WorkflowFile(
      String path,
      YamlFile yaml,
      @Nullable Workflow workflow,
      @Nullable Action action,
      List<StepSite> steps) {
    this.path = path;
    this.yaml = yaml;
    this.workflow = workflow;
    this.action = action;
    this.steps = List.copyOf(steps);
    for (StepSite site : steps) {
      if (site.job() != null) {
        byJob.computeIfAbsent(site.job().idSpan(), _ -> new ArrayList<>()).add(site);
      }
    }
    this.expressions = new Lazy<>(() -> Expressions.of(yaml));
  }

  static WorkflowFile of(String path, Workflow workflow) {
    List<StepSite> steps = new ArrayList<>();
    for (Job job : workflow.jobs()) {
      for (Step step : job.steps()) {
        steps.add(new StepSite(workflow.file(), job, step));
      }
    }
    return new WorkflowFile(path, workflow.file(), workflow, null, steps);
  }

  static WorkflowFile of(String path, Action action) {
    List<StepSite> steps = new ArrayList<>();
    for (Step step : action.steps()) {
      steps.add(new StepSite(action.file(), null, step));
    }
    return new WorkflowFile(path, action.file(), null, action, steps);
  }

  /** Where it lies, from the directory that is checked. */
  public String path() {
    return path;
  }

  /** The file as YAML. */
  public YamlFile yaml() {
    return yaml;
  }

  /** Its text. */
  public SourceText source() {
    return yaml.source();
  }

  /** The workflow; null for an action. */
  public @Nullable Workflow workflow() {
    return workflow;
  }

  /** The action; null for a workflow. */
  public @Nullable Action action() {
    return action;
  }

  /** Its jobs; none for an action. */
  public List<Job> jobs() {
    return workflow == null ? List.of() : workflow.jobs();
  }

  /** Every expression of it. */
  public Expressions expressions() {
    return expressions.get();
  }

  /** What was worked out of it, made by whoever asks first and kept for those after. */
  public <T> T worked(Class<T> kind, Supplier<T> maker) {
    return worked.of(kind, maker);
  }

  /** Every step of it, in the order of the file. */
  public List<StepSite> steps() {
    return steps;
  }

  /** The steps of one of its jobs. */
  public List<StepSite> steps(Job job) {
    return byJob.getOrDefault(job.idSpan(), List.of());
  }
}
