package dev.gatewright.targets.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who calls the workflows and the actions of a repository in that same repository. */
public final class Calls {
  /** No calls: a file is looked at by itself. */
  public static final Calls NONE = new Calls(List.of());

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
    for (WorkflowFile file : files) {
      for (Job job : file.jobs()) {
        add(job.uses(), new Call(file, job, null));
      }
      for (StepSite site : file.steps()) {
        add(site.step().uses(), new Call(file, site.job(), site));
      }
    }
  }

  private void add(@Nullable YamlScalar uses, Call call) {
    String path = uses == null ? null : LocalUse.path(uses.text());
    if (path == null) {
      return;
    }
    if (call.site() == null) {
      byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(call);
      return;
    }
    String folder = path.isEmpty() ? "" : path + "/";
    for (String name : List.of("action.yml", "action.yaml")) {
      byPath.computeIfAbsent(folder + name, _ -> new ArrayList<>()).add(call);
    }
  }

  /** The places where a file is called. */
  public List<Call> to(WorkflowFile file) {
    return byPath.getOrDefault(file.path(), List.of());
  }
}
