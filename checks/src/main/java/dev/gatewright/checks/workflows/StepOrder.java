package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.targets.workflows.Calls;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which steps come after another one, in the jobs that call its action too. */
final class StepOrder {
  private final Calls calls;
  private final Set<String> seen = new HashSet<>();

  private StepOrder(Calls calls) {
    this.calls = calls;
  }

  /** Whether code that lies in the work tree may run after a step. */
  static boolean runsAfter(WorkflowFile file, StepSite site, Calls calls) {
    return new StepOrder(calls).after(file, site.job(), site);
  }

  private boolean after(WorkflowFile file, @Nullable Job job, StepSite site) {
    List<StepSite> steps = job == null ? file.steps() : file.steps(job);
    if (steps.subList(steps.indexOf(site) + 1, steps.size()).stream()
        .anyMatch(StrangerCode::runs)) {
      return true;
    }
    if (file.action() == null || !seen.add(file.path())) {
      return false;
    }
    for (Calls.Call call : calls.to(file)) {
      if (call.site() != null && after(call.file(), call.job(), call.site())) {
        return true;
      }
    }
    return false;
  }
}
