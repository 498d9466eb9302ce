package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Condition;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.FileActs;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code workflows/artifact-scan}: a job that uploads files scans them for secrets first. */
final class ArtifactScan implements ScriptRule {
  private static final Set<String> UPLOADS =
      Set.of(
          "actions/upload-artifact",
          "actions/upload-pages-artifact",
          "actions/upload-release-asset",
          "softprops/action-gh-release",
          "ncipollo/release-action");

  @Override
  public String id() {
    return "workflows/artifact-scan";
  }

  @Override
  public String proved() {
    return "Each job that uploads files scans for secrets first";
  }

  @Override
  public String message() {
    return "Files are uploaded without a scan for secrets before";
  }

  @Override
  public String fix() {
    return "Add a step before it that scans what is uploaded, such as 'gatewright scan --only"
        + " secrets' or gitleaks.";
  }

  @Override
  public String absent() {
    return "No step uploads files";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Found found = notes.sights().workflows().at(file.path()).orElse(null);
    if (found == null) {
      return;
    }
    for (Job job : file.jobs()) {
      boolean scanned = needed(notes, found, job);
      List<StepSite> steps = file.steps(job);
      List<List<Act>> acts = FileActs.of(notes.sights(), found, job);
      for (int i = 0; i < steps.size(); i++) {
        StepSite site = steps.get(i);
        if (Condition.neverRuns(site)) {
          continue;
        }
        scanned |= scans(acts.get(i));
        boolean index =
            notes.sights().publishing().uploads().stream().anyMatch(one -> one.step() == site);
        YamlScalar uses = site.step().uses();
        boolean action = UPLOADS.contains(site.action().toLowerCase(Locale.ROOT));
        if (action || index) {
          notes.met("steps that upload files");
          if (!scanned) {
            notes.found(
                "job " + job.id() + ", " + (uses == null ? "a script" : site.action()),
                uses == null ? place(site, notes) : uses.span());
          }
        }
      }
    }
  }

  private static Span place(StepSite site, Notes notes) {
    for (Upload upload : notes.sights().publishing().uploads()) {
      if (upload.step() == site) {
        return upload.span();
      }
    }
    return site.step().node().span();
  }

  /** Whether a job that this one needs scans. */
  private static boolean needed(Notes notes, Found found, Job job) {
    Set<String> seen = new HashSet<>();
    List<Job> open = new ArrayList<>(List.of(job));
    while (!open.isEmpty()) {
      for (YamlScalar need : open.removeFirst().needs()) {
        Job needed = seen.add(need.text()) ? found.workflow().job(need.text()).orElse(null) : null;
        if (needed == null) {
          continue;
        }
        for (List<Act> step : FileActs.of(notes.sights(), found, needed)) {
          if (scans(step)) {
            return true;
          }
        }
        open.add(needed);
      }
    }
    return false;
  }

  /** Whether a step scans, and its failure stops the job. */
  private static boolean scans(List<Act> step) {
    for (Act act : step) {
      boolean gate = act.does(Duty.GATE) && act.words().contains("gatewright");
      if ((act.does(Duty.SECRET_SCAN) || gate) && act.muted() == null) {
        return true;
      }
    }
    return false;
  }
}
