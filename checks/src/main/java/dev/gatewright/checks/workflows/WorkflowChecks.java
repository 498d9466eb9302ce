package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The checks of the family {@code workflows}. */
public final class WorkflowChecks {
  private static final List<Check> RULES =
      List.of(
          new LeastPermissions(),
          new NoLiteralSecrets(),
          new NoPersistedCredentials(),
          new PinnedActions());

  private WorkflowChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    List<Check> all = new ArrayList<>(RULES);
    all.add(new NoHighFindings(RULES));
    all.sort(Comparator.comparing(Check::id));
    return List.copyOf(all);
  }
}
