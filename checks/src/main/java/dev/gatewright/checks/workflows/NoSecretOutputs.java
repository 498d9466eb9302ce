package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;

/**
 * {@code workflows/no-secret-outputs}: no secret flows into an output, summary, environment file or
 * artifact.
 */
final class NoSecretOutputs implements ScriptRule {
  private static final String KEPT = "A file that holds a credential is uploaded as an artifact";

  @Override
  public String id() {
    return "workflows/no-secret-outputs";
  }

  @Override
  public String proved() {
    return "No secret flows into an output, a summary, variables for later steps or an artifact";
  }

  @Override
  public String message() {
    return "A secret flows into an output, a summary or variables for later steps";
  }

  @Override
  public String fix() {
    return "Give each step that needs the secret its own env: entry, from the store of secrets.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (Leak leak : SecretFlow.of(file, notes.sights().workflows())) {
      switch (leak.kind()) {
        case HANDED_ON -> {
          Severity weight = leak.ofTheRunOnly() ? Severity.LOW : notes.question().severity();
          notes.found(weight, message(), Masking.maskLine(leak.what()), leak.span(), fix());
        }
        case KEPT -> kept(notes, leak.what(), leak.span());
        case UNREAD -> notes.unseen(leak.span(), leak.what());
        case PRINTED, FILED, TRACED, DUMPED, TOLD -> {
          // Other rules look at these.
        }
      }
    }
    for (StepSite site : file.steps()) {
      ArtifactPaths paths = ArtifactPaths.of(site);
      String secret = paths == null ? null : paths.secret();
      if (secret != null && site.step().uses() != null) {
        kept(notes, "uploads " + secret, site.step().uses().span());
      }
    }
  }

  private static void kept(Notes notes, String seen, Span span) {
    notes.found(
        notes.question().severity(), KEPT, seen, span, "Upload only what is meant to be kept.");
  }
}
