package dev.gatewright.checks.index;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code index}. */
public final class IndexChecks {
  private IndexChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(
        new AttestationsPresent(),
        new AttestationsVerify(),
        new DigestsVerify(),
        new MaintainersDeclared(),
        new NoIdleRoles(),
        new OwnersDeclared(),
        new ProjectStatus(),
        new PublisherClaims(),
        new TwoOwners(),
        new UploadsKnown(),
        new YankedTold());
  }
}
