package dev.gatewright.targets.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which workflows and actions of a repository its own workflows and actions call, and where. */
public final class Calls {
  /** No calls: a file is looked at by itself. */
  public static final Calls NONE = new Calls(List.of());

  private final Map<String, WorkflowFile> files = new HashMap<>();
  private final Map<String, List<Call>> byPath = new HashMap<>();

  /**
   * A place where a file is called.
   *
   * @param file the one that calls
   * @param job the job that calls, or whose step does; null in an action
   * @param site the step that calls an action; null where a job calls a workflow
   */
  public record Call(WorkflowFile file, @Nullable Job job, @Nullable StepSite site) {}

  Calls(List<WorkflowFile> files) {
    files.forEach(file -> this.files.put(file.path(), file));
    for (WorkflowFile file : files) {
      for (Job job : file.jobs()) {
        add(workflow(job.uses()), new Call(file, job, null));
      }
      for (StepSite site : file.steps()) {
        add(action(site.step().uses()), new Call(file, site.job(), site));
      }
    }
  }

  private void add(@Nullable WorkflowFile called, Call call) {
    if (called != null) {
      byPath.computeIfAbsent(called.path(), _ -> new ArrayList<>()).add(call);
    }
  }

  /** The places where a file is called. */
  public List<Call> to(WorkflowFile file) {
    return byPath.getOrDefault(file.path(), List.of());
  }

  /** The workflow that {@code uses:} of a job names; null for one that is not here or not read. */
  public @Nullable WorkflowFile workflow(@Nullable YamlScalar uses) {
    String path = uses == null ? null : LocalUse.path(uses.text());
    WorkflowFile file = path == null ? null : files.get(path);
    return file == null || file.workflow() == null ? null : file;
  }

  /** The action that {@code uses:} of a step names; null for one that is not here or not read. */
  public @Nullable WorkflowFile action(@Nullable YamlScalar uses) {
    String path = uses == null ? null : LocalUse.path(uses.text());
    if (path == null) {
      return null;
    }
    String folder = path.isEmpty() ? "" : path + "/";
    WorkflowFile file = files.get(folder + "action.yml");
    file = file == null ? files.get(folder + "action.yaml") : file;
    return file == null || file.action() == null ? null : file;
  }

  /** The action that {@code uses:} of a step names, where it is made of steps to go through. */
  public @Nullable WorkflowFile composite(@Nullable YamlScalar uses) {
    WorkflowFile file = action(uses);
    YamlScalar using = file == null || file.action() == null ? null : file.action().using();
    boolean made = using != null && using.text().strip().equals("composite");
    return file == null || !made || file.steps().isEmpty() ? null : file;
  }
}
