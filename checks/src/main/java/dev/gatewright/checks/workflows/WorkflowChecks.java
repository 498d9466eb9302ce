package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The checks of the family {@code workflows}. */
public final class WorkflowChecks {
  private static final List<Check> RULES =
      List.of(
          new DangerousTriggers(),
          new InputValidation(),
          new LeastPermissions(),
          new NoArtifactPoisoning(),
          new NoBotConditions(),
          new NoConfusedDeputyMerge(),
          new NoEnvironmentFileInjection(),
          new NoInsecureCommands(),
          new NoLiteralSecrets(),
          new NoObfuscation(),
          new NoOverprovisionedSecrets(),
          new NoPersistedCredentials(),
          new NoScriptInjection(),
          new NoUnredactedSecrets(),
          new NoUntrustedCheckout(),
          new PinnedActions(),
          new SoundConditions(),
          new SoundContains(),
          new SoundTernaries());

  private WorkflowChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    List<Check> all = new ArrayList<>(RULES);
    all.add(new NoHighFindings(RULES));
    all.sort(Comparator.comparing(Check::id));
    return List.copyOf(all);
  }
}
