package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import java.util.ArrayList;
import java.util.List;

/** The checks of the family {@code workflows}. */
public final class WorkflowChecks {
  private static final List<Check> RULES =
      List.of(
          new CacheSafeRelease(),
          new ConcurrencyLimits(),
          new DangerousTriggers(),
          new DependabotCooldown(),
          new DependabotNoExecution(),
          new DocumentedPermissions(),
          new GithubAppScoped(),
          new InputValidation(),
          new LeastPermissions(),
          new Named(),
          new NoAdhocPackages(),
          new NoArchivedActions(),
          new NoArtifactPoisoning(),
          new NoBotConditions(),
          new NoConfusedDeputyMerge(),
          new NoDebug(),
          new NoDebugBesideSecrets(),
          new NoEnvironmentFileInjection(),
          new NoInsecureCommands(),
          new NoKnownVulnerableActions(),
          new NoLiteralSecrets(),
          new NoLookalikeActions(),
          new NoMisfeatures(),
          new NoObfuscation(),
          new NoOverprovisionedSecrets(),
          new NoPersistedCredentials(),
          new NoPipedScripts(),
          new NoPlainHttp(),
          new NoScriptInjection(),
          new NoSecretEcho(),
          new NoSecretOutputs(),
          new NoSecretsInherit(),
          new NoSelfHostedRunners(),
          new NoSuperfluousActions(),
          new NoUnredactedSecrets(),
          new NoUntrustedCheckout(),
          new PinnedActions(),
          new PinnedImages(),
          new PinnedPythonInstalls(),
          new PinnedTools(),
          new PublishCredential(),
          new ScheduledScan(),
          new SecretReach(),
          new SecretsInEnvironments(),
          new SelfRepository(),
          new SoundConditions(),
          new SoundContains(),
          new SoundTernaries(),
          new Timeouts(),
          new TrustedPublishing());

  /** Rules that find nothing of high severity, so that what they cannot see hides none. */
  private static final List<Check> LESSER =
      List.of(
          new ArtifactScan(),
          new EnvironmentUrl(),
          new ErrorHandling(),
          new NoUnusedPermissions(),
          new PinnedActionAge(),
          new PublishEnvironment(),
          new SigningStep());

  private WorkflowChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    List<Check> all = new ArrayList<>(RULES);
    all.addAll(LESSER);
    all.add(new NoHighFindings(RULES));
    all.sort((one, other) -> one.id().compareTo(other.id()));
    return List.copyOf(all);
  }
}
