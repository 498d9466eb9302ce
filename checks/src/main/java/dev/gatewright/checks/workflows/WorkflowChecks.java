package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code workflows}. */
public final class WorkflowChecks {
  private WorkflowChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(new NoLiteralSecrets(), new NoScriptInjection());
  }
}
