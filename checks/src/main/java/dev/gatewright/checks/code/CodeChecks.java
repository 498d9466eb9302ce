package dev.gatewright.checks.code;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code code}. */
public final class CodeChecks {
  private CodeChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(new KeysFromEnvironment(), new NoHardcodedSecrets());
  }
}
