package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Condition;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.FileActs;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.publishing.Target;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code workflows/signing-step}: the release workflow signs what it uploads or attests it. */
final class SigningStep implements ScriptRule {
  private static final Set<String> ACTIONS =
      Set.of(
          "sigstore/gh-action-sigstore-python",
          "actions/attest",
          "actions/attest-build-provenance",
          "actions/attest-sbom",
          "astral-sh/attest-action",
          "slsa-framework/slsa-github-generator");

  @Override
  public String id() {
    return "workflows/signing-step";
  }

  @Override
  public String proved() {
    return "What is released is signed or attested before it goes out";
  }

  @Override
  public String message() {
    return "A job releases what nothing has signed or attested";
  }

  @Override
  public String fix() {
    return "Publish with the identity of the run and attestations, or add a step with"
        + " actions/attest-build-provenance or sigstore before it.";
  }

  @Override
  public String absent() {
    return "No step is known to release anything";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (Upload upload : notes.sights().publishing().uploads()) {
      Target.Kind kind = upload.target().kind();
      if (upload.file() != file || kind == Target.Kind.TEST) {
        continue;
      }
      notes.met("releases");
      Boolean attests = upload.attests();
      if (attests == null) {
        notes.unseen(upload.span(), "whether it attests is only known in a run");
      } else if (!attests && !signed(file, upload.job()) && !above(upload)) {
        boolean here = upload.stepFile() == file;
        notes.found(PublishEnvironment.seen(upload), here ? upload.span() : upload.job().idSpan());
      }
    }
    Found found = notes.sights().workflows().at(file.path()).orElse(null);
    if (found == null) {
      return;
    }
    for (Job job : file.jobs()) {
      for (List<Act> step : FileActs.of(notes.sights(), found, job)) {
        for (Act act : step) {
          if (act.does(Duty.PUBLISH) && !act.neverRuns() && !isUpload(act, file, notes)) {
            other(file, job, act, notes);
          }
        }
      }
    }
  }

  private static boolean isUpload(Act act, WorkflowFile file, Notes notes) {
    return notes.sights().publishing().uploads().stream()
        .anyMatch(upload -> upload.stepFile() == file && upload.span().equals(act.span()));
  }

  private void other(WorkflowFile file, Job job, Act act, Notes notes) {
    notes.met("releases");
    if (signed(file, job)) {
      return;
    }
    String seen = Masking.maskLine(act.words());
    if (installs(file, job)) {
      notes.doubt(
          Severity.MEDIUM,
          "Whether a release is signed stands in the settings of the tool that makes it",
          seen,
          act.span(),
          fix());
    } else {
      notes.found(seen, act.span());
    }
  }

  /** Whether the job that calls the workflow comes after one that signs. */
  private static boolean above(Upload upload) {
    return upload.root() != upload.file() && signed(upload.root(), upload.rootJob());
  }

  /** Whether a job signs, one it needs does, or one that follows it signs what it released. */
  private static boolean signed(WorkflowFile file, Job job) {
    for (Job other : file.jobs()) {
      boolean follows = other.needs().stream().anyMatch(need -> need.text().equals(job.id()));
      if (follows && signs(file, other)) {
        return true;
      }
    }
    Deque<Job> open = new ArrayDeque<>(List.of(job));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Job next = open.removeFirst();
      if (signs(file, next)) {
        return true;
      }
      for (YamlScalar need : next.needs()) {
        if (seen.add(need.text()) && file.workflow() != null) {
          file.workflow().job(need.text()).ifPresent(open::add);
        }
      }
    }
    return false;
  }

  private static boolean signs(WorkflowFile file, Job job) {
    if (Condition.never(job.condition())) {
      return false;
    }
    YamlScalar uses = job.uses();
    if (uses != null && uses.text().startsWith("slsa-framework/slsa-github-generator/")) {
      return true;
    }
    for (StepSite site : file.steps(job)) {
      if (Condition.never(site.step().condition())) {
        continue;
      }
      String action = site.action().toLowerCase(Locale.ROOT);
      if (ACTIONS.contains(action)) {
        return true;
      }
      for (Command command : site.script().map(script -> script.commands()).orElse(List.of())) {
        if (signs(command)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a job has a tool for signing, which the tool that releases may call. */
  private static boolean installs(WorkflowFile file, Job job) {
    return file.steps(job).stream()
        .anyMatch(
            site ->
                site.uses("sigstore/cosign-installer")
                    || site.uses("crazy-max/ghaction-import-gpg"));
  }

  private static boolean signs(Command command) {
    String words = " " + ScriptFlow.text(command) + " ";
    return words.contains(" cosign sign")
        || words.contains(" cosign attest")
        || words.contains(" sigstore sign ")
        || words.contains(" pypi-attestations sign ")
        || words.contains(" minisign -S")
        || words.contains(" signify -S")
        || (words.contains(" gpg ") && (words.contains("--detach-sign") || words.contains(" -b ")))
        || (words.contains(" gpg ") && words.contains("--clearsign"));
  }
}
