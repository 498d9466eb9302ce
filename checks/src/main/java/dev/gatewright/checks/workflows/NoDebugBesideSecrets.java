package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.publishing.Credential;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Set;

/**
 * {@code workflows/no-debug-beside-secrets}: no step that sees a secret traces commands, is verbose
 * or dumps its environment.
 */
final class NoDebugBesideSecrets implements ScriptRule {
  private static final Set<String> DEBUG = Set.of("ACTIONS_STEP_DEBUG", "ACTIONS_RUNNER_DEBUG");

  @Override
  public String id() {
    return "workflows/no-debug-beside-secrets";
  }

  @Override
  public String proved() {
    return "No step that sees a secret traces commands, is verbose or lists its variables";
  }

  @Override
  public String message() {
    return "A step that sees a secret tells the log too much";
  }

  @Override
  public String fix() {
    return "Take tracing and verbose output out of steps that see a secret.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (Leak leak : SecretFlow.of(file, notes.sights().workflows())) {
      String seen = Masking.maskLine(leak.what());
      Severity weight = leak.ofTheRunOnly() ? Severity.LOW : notes.question().severity();
      switch (leak.kind()) {
        case TRACED ->
            notes.found(weight, "A step traces commands beside a secret", seen, leak.span(), fix());
        case DUMPED ->
            notes.found(
                weight,
                "A step lists all variables, a secret among them",
                seen,
                leak.span(),
                fix());
        case TOLD -> notes.found(weight, message(), seen, leak.span(), fix());
        case UNREAD -> notes.unseen(leak.span(), leak.what());
        case PRINTED, HANDED_ON, FILED, KEPT -> {
          // Other rules look at these.
        }
      }
    }
    verboseUploads(file, notes);
    Workflow workflow = file.workflow();
    if (workflow != null) {
      debug(workflow.env(), notes);
      for (Job job : file.jobs()) {
        debug(job.env(), notes);
      }
    }
    for (StepSite site : file.steps()) {
      debug(site.step().env(), notes);
    }
  }

  /** An action that uploads with a token and is told to be verbose. */
  private void verboseUploads(WorkflowFile file, Notes notes) {
    for (Upload upload : notes.sights().publishing().uploads()) {
      YamlScalar verbose = upload.step().input("verbose");
      boolean token = upload.credential().kind() != Credential.Kind.IDENTITY;
      if (upload.stepFile() == file && token && verbose != null && verbose.text().equals("true")) {
        String seen = upload.tool() + " with verbose: true";
        notes.found(Severity.MEDIUM, message(), seen, verbose.span(), fix());
      }
    }
  }

  private static void debug(List<YamlEntry> env, Notes notes) {
    for (YamlEntry entry : env) {
      YamlScalar value = entry.value().asScalar();
      String name = entry.name().orElse("");
      boolean on = value != null && (value.text().equals("true") || value.text().equals("1"));
      if (DEBUG.contains(name) && on) {
        notes.found(
            Severity.MEDIUM,
            "Debug output of the runner is switched on in a file",
            name,
            entry.key().span(),
            "Switch it on for one run, in the dialogue that runs it again.");
      }
    }
  }
}
