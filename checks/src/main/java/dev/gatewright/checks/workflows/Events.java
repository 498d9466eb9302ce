package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which events start a workflow, and what that means for what it may trust. */
final class Events {
  /** Anybody can cause these, and the run has the repository's secrets and token all the same. */
  private static final Set<String> PRIVILEGED =
      Set.of(
          "pull_request_target",
          "workflow_run",
          "issue_comment",
          "issues",
          "discussion",
          "discussion_comment",
          "commit_comment",
          "fork",
          "watch",
          "gollum");

  private Events() {}

  /** The triggers that anybody can pull and that have secrets and a token that may write. */
  static List<Trigger> privileged(WorkflowFile file) {
    List<Trigger> found = new ArrayList<>();
    if (file.workflow() != null) {
      for (Trigger trigger : file.workflow().triggers()) {
        if (PRIVILEGED.contains(trigger.event())) {
          found.add(trigger);
        }
      }
    }
    return found;
  }

  /** Whether one of these events starts the workflow. */
  static boolean any(WorkflowFile file, Set<String> events) {
    return file.workflow() != null
        && file.workflow().triggers().stream().anyMatch(one -> events.contains(one.event()));
  }
}
