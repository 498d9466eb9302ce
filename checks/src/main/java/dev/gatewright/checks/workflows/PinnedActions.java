package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import org.jspecify.annotations.Nullable;

/** {@code workflows/pinned-actions}: what a workflow uses from elsewhere is named by its commit. */
final class PinnedActions implements WorkflowRule {
  private static final int SHA_1 = 40;
  private static final int SHA_256 = 64;

  @Override
  public String id() {
    return "workflows/pinned-actions";
  }

  @Override
  public String proved() {
    return "Every action and workflow from elsewhere is named by its commit";
  }

  @Override
  public String message() {
    return "Code from elsewhere is used without naming its commit";
  }

  @Override
  public String fix() {
    return "Write the full commit after the @ and the version in a comment: owner/name@COMMIT #"
        + " v1.2.3.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (Job job : file.jobs()) {
      reference(job.uses(), notes);
    }
    for (StepSite site : file.steps()) {
      reference(site.step().uses(), notes);
    }
  }

  private static void reference(@Nullable YamlScalar uses, Notes notes) {
    if (uses == null) {
      return;
    }
    String text = uses.text().strip();
    if (text.startsWith("./") || text.startsWith("docker://")) {
      return;
    }
    notes.met("actions and workflows from elsewhere");
    int at = text.lastIndexOf('@');
    if (at < 0 || !commit(text.substring(at + 1))) {
      notes.found(text, uses.span());
    }
  }

  private static boolean commit(String reference) {
    if (reference.length() != SHA_1 && reference.length() != SHA_256) {
      return false;
    }
    for (int i = 0; i < reference.length(); i++) {
      if (Character.digit(reference.charAt(i), 16) < 0 || reference.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
