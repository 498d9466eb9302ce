package dev.gatewright.checks.declarations;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code declarations}. */
public final class DeclarationChecks {
  private DeclarationChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(new IgnoreComment());
  }
}
