package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Change;
import dev.gatewright.checks.Mending;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlStyle;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;

/** {@code workflows/pinned-actions}: what a workflow uses from elsewhere is named by its commit. */
final class PinnedActions implements WorkflowRule, Mending {
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
    references(file).forEach(uses -> reference(uses, notes));
  }

  private static void reference(YamlScalar uses, Notes notes) {
    String text = uses.text().strip();
    if (LocalUse.is(text) || text.startsWith("docker://")) {
      return;
    }
    notes.met("actions and workflows from elsewhere");
    int at = text.lastIndexOf('@');
    if (at < 0 || !commit(text.substring(at + 1))) {
      notes.found(text, uses.span());
    }
  }

  @Override
  public List<Change> changes(Sights sights) {
    List<WorkflowFile> files = sights.workflows().files();
    KnownPins known = KnownPins.of(files);
    List<Change> changes = new ArrayList<>();
    for (WorkflowFile file : files) {
      Lines lines = new Lines(file, id());
      for (YamlScalar uses : references(file)) {
        String pin = known.commit(uses.text().strip());
        if (pin != null && uses.style() == YamlStyle.PLAIN) {
          changes.add(lines.replace(uses.span(), pin));
        }
      }
    }
    return changes;
  }

  /** What a file uses, wherever it lies. */
  static List<YamlScalar> references(WorkflowFile file) {
    List<YamlScalar> found = new ArrayList<>();
    for (Job job : file.jobs()) {
      if (job.uses() != null) {
        found.add(job.uses());
      }
    }
    for (StepSite site : file.steps()) {
      YamlScalar uses = site.step().uses();
      if (uses != null) {
        found.add(uses);
      }
    }
    return found;
  }

  static boolean commit(String reference) {
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
