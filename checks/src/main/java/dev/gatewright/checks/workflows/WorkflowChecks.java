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
          new NoDebugBesideSecrets(),
          new NoEnvironmentFileInjection(),
          new NoInsecureCommands(),
          new NoLiteralSecrets(),
          new NoObfuscation(),
          new NoOverprovisionedSecrets(),
          new NoPersistedCredentials(),
          new NoPlainHttp(),
          new NoScriptInjection(),
          new NoSecretEcho(),
          new NoSecretOutputs(),
          new NoUnredactedSecrets(),
          new NoUntrustedCheckout(),
          new PinnedActions(),
          new PublishCredential(),
          new SecretReach(),
          new SoundConditions(),
          new SoundContains(),
          new SoundTernaries());

  /** Rules that find nothing of high severity, so that what they cannot see hides none. */
  private static final List<Check> LESSER =
      List.of(
          new ArtifactScan(),
          new EnvironmentUrl(),
          new ErrorHandling(),
          new NoUnusedPermissions(),
          new PublishEnvironment(),
          new SigningStep());

  private WorkflowChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    List<Check> all = new ArrayList<>(RULES);
    all.addAll(LESSER);
    all.add(new NoHighFindings(RULES));
    all.sort(Comparator.comparing(Check::id));
    return List.copyOf(all);
  }
}
