package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.workflows.WorkflowFile;

/** {@code workflows/no-secret-echo}: no step prints a secret or a value made from one. */
final class NoSecretEcho implements ScriptRule {
  @Override
  public String id() {
    return "workflows/no-secret-echo";
  }

  @Override
  public String proved() {
    return "No step prints a secret";
  }

  @Override
  public String message() {
    return "A step prints a secret into the log";
  }

  @Override
  public String fix() {
    return "Do not print it: hand it to the program by a variable or its standard input.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (Leak leak : SecretFlow.of(file, notes.sights().workflows())) {
      if (leak.kind() == Leak.Kind.UNREAD) {
        notes.unseen(leak.span(), leak.what());
      } else if (leak.kind() == Leak.Kind.PRINTED || leak.kind() == Leak.Kind.DUMPED) {
        printed(leak, notes);
      }
    }
  }

  private void printed(Leak leak, Notes notes) {
    String seen = Masking.maskLine(leak.what());
    Severity weight = leak.ofTheRunOnly() ? Severity.LOW : notes.question().severity();
    String made = "A step prints what it made from a secret, which GitHub's masking does not know";
    notes.found(
        leak.made() ? Severity.CRITICAL : weight,
        leak.made() ? made : message(),
        seen,
        leak.span(),
        fix());
  }
}
