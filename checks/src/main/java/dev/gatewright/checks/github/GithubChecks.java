package dev.gatewright.checks.github;

import dev.gatewright.checks.Check;
import java.util.ArrayList;
import java.util.List;

/** The checks of the family {@code github}. */
public final class GithubChecks {
  private GithubChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    List<Check> all = new ArrayList<>(first());
    all.addAll(rest());
    return List.copyOf(all);
  }

  private static List<Check> first() {
    return List.of(
        new AccessDeclared(),
        new ActionsAllowed(),
        new AdminsDeclared(),
        new AlertAge(),
        new ArtifactsClean(),
        new AuditLog(),
        new AuditLogSecretEvents(),
        new CommitsSinceTrusted(),
        new DefaultBranchProtected(),
        new DefaultTokenReadOnly(),
        new DependencyGraph(),
        new DeployKeyAge(),
        new DeployKeysDeclared(),
        new DeploymentHistory(),
        new EnvironmentBranchPolicy(),
        new EnvironmentExists(),
        new EnvironmentProtection(),
        new EnvironmentReviewersDeclared(),
        new ImmutableReleases());
  }

  private static List<Check> rest() {
    return List.of(
        new PermissionMatrix(),
        new PrivateReporting(),
        new PublishCredential(),
        new RequiredChecks(),
        new Retention(),
        new RulesetsDeclared(),
        new RunHistory(),
        new RunLogsClean(),
        new ScheduledScanGreen(),
        new SecretPlacement(),
        new SecretScanning(),
        new SecretsAge(),
        new SecretsMatchReferences(),
        new SecretsRemoved(),
        new SecretsUpdatedSince(),
        new SnapshotDiff(),
        new TreeEqualsTrusted(),
        new UpdateBot(),
        new VulnerabilityAlerts(),
        new WebhooksSafe(),
        new WorkflowsDisabled(),
        new WorkflowsEnabledAfterGate(),
        new WrongRefRefused());
  }
}
