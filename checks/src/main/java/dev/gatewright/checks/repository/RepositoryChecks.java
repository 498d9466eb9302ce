package dev.gatewright.checks.repository;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code repository}. */
public final class RepositoryChecks {
  private RepositoryChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(
        new CiGatesPresent(),
        new ComposeSecretExternal(),
        new DependencyScanInCi(),
        new DependencyScanScheduled(),
        new DockerignoreCoversSecrets(),
        new IgnoreCoversSecrets(),
        new LicencePresent(),
        new NoTrackedDotenv(),
        new NoTrackedKeyFiles(),
        new ReleaseGated(),
        new SecurityScanInCi(),
        new StaticAnalysisConfigured(),
        new UpdateBotCoversActions());
  }
}
