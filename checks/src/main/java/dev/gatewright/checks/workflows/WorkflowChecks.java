package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code workflows}. */
public final class WorkflowChecks {
  private WorkflowChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(
        new CacheSafeRelease(),
        new ConcurrencyLimits(),
        new DependabotCooldown(),
        new DependabotNoExecution(),
        new DocumentedPermissions(),
        new GithubAppScoped(),
        new Named(),
        new NoAdhocPackages(),
        new NoArchivedActions(),
        new NoDebug(),
        new NoKnownVulnerableActions(),
        new NoLiteralSecrets(),
        new NoLookalikeActions(),
        new NoMisfeatures(),
        new NoPipedScripts(),
        new NoSecretsInherit(),
        new NoSelfHostedRunners(),
        new NoSuperfluousActions(),
        new PinnedImages(),
        new PinnedPythonInstalls(),
        new PinnedTools(),
        new ScheduledScan(),
        new SecretsInEnvironments(),
        new SelfRepository(),
        new Timeouts(),
        new TrustedPublishing());
  }
}
