package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.targets.workflows.Calls;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * The workflow with such a trigger that starts a file: the file itself, or one that leads to it
   * by calls that do not leave strangers out; null when there is none.
   */
  static @Nullable WorkflowFile starting(WorkflowFile file, Calls calls) {
    Set<String> seen = new HashSet<>(Set.of(file.path()));
    Deque<WorkflowFile> open = new ArrayDeque<>(List.of(file));
    while (!open.isEmpty()) {
      WorkflowFile one = open.removeFirst();
      if (!privileged(one).isEmpty()) {
        return one;
      }
      for (Calls.Call call : calls.to(one)) {
        Step step = call.site() == null ? null : call.site().step();
        if (!StrangersLeftOut.by(call.job(), step) && seen.add(call.file().path())) {
          open.addLast(call.file());
        }
      }
    }
    return null;
  }

  /** Whether one of these events starts the workflow. */
  static boolean any(WorkflowFile file, Set<String> events) {
    return file.workflow() != null
        && file.workflow().triggers().stream().anyMatch(one -> events.contains(one.event()));
  }
}
