package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code secrets}. */
public final class SecretsChecks {
  private SecretsChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(
        new Artifacts(),
        new CanaryFound(),
        new CanaryMasked(),
        new ConnectionStrings(),
        new DocumentsAndComments(),
        new Environment(),
        new History(),
        new SettingsFiles(),
        new WorkTree());
  }
}
