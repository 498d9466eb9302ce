package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Condition;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
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

  private static final Set<String> SCANS =
      Set.of(
          "gitleaks/gitleaks-action",
          "trufflesecurity/trufflehog",
          "gitguardian/ggshield-action",
          "gitguardian/ggshield/actions/secret",
          "zricethezav/gitleaks-action");

  private static final Set<String> SCANNERS =
      Set.of(
          "gitleaks",
          "betterleaks",
          "trufflehog",
          "detect-secrets",
          "detect-secrets-hook",
          "ggshield",
          "gatewright",
          "kingfisher",
          "noseyparker",
          "talisman",
          "titus",
          "ripsecrets",
          "whispers",
          "credsweeper");

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
    for (Job job : file.jobs()) {
      boolean scanned = needed(file, job);
      for (StepSite site : file.steps(job)) {
        if (Condition.neverRuns(site)) {
          continue;
        }
        scanned |= scans(site);
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
  private static boolean needed(WorkflowFile file, Job job) {
    Set<String> seen = new HashSet<>();
    List<Job> open = new ArrayList<>(List.of(job));
    while (!open.isEmpty()) {
      for (YamlScalar need : open.removeFirst().needs()) {
        if (file.workflow() == null || !seen.add(need.text())) {
          continue;
        }
        Job needed = file.workflow().job(need.text()).orElse(null);
        if (needed == null) {
          continue;
        }
        if (file.steps(needed).stream().anyMatch(ArtifactScan::scans)) {
          return true;
        }
        open.add(needed);
      }
    }
    return false;
  }

  private static boolean scans(StepSite site) {
    YamlScalar goesOn = site.step().continueOnError();
    if (Condition.neverRuns(site) || (goesOn != null && !goesOn.text().equals("false"))) {
      return false;
    }
    if (SCANS.contains(site.action().toLowerCase(Locale.ROOT))) {
      return true;
    }
    for (Command command : site.script().map(script -> script.commands()).orElse(List.of())) {
      List<String> words = new ArrayList<>();
      command.words().forEach(word -> words.add(word.text()));
      List<String> bare = CommandLine.bare(words);
      if (!bare.isEmpty() && SCANNERS.contains(CommandLine.program(bare.getFirst()))) {
        return true;
      }
    }
    return false;
  }
}
