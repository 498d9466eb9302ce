package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code workflows}. */
public final class WorkflowChecks {
  private WorkflowChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(
        new DangerousTriggers(),
        new InputValidation(),
        new NoArtifactPoisoning(),
        new NoBotConditions(),
        new NoConfusedDeputyMerge(),
        new NoEnvironmentFileInjection(),
        new NoInsecureCommands(),
        new NoLiteralSecrets(),
        new NoObfuscation(),
        new NoOverprovisionedSecrets(),
        new NoScriptInjection(),
        new NoUnredactedSecrets(),
        new NoUntrustedCheckout(),
        new SoundConditions(),
        new SoundContains(),
        new SoundTernaries());
  }
}
