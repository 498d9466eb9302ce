package dev.gatewright.checks.repository;

import dev.gatewright.model.Finding;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.SortedSet;

/** What is committed, and how bad it is. */
final class Tracked {
  private Tracked() {}

  /** The files git tracks. */
  static Sight<SortedSet<String>> files(Sights sights) {
    return switch (sights.repository()) {
      case Sight.Known<Repository>(Repository repository) -> repository.tracked();
      case Sight.Unseen<Repository> unseen -> unseen.as();
    };
  }

  /** The same finding with another severity. */
  static Finding as(Finding finding, Severity severity) {
    return new Finding(
        finding.check(),
        severity,
        finding.message(),
        finding.evidence(),
        finding.place(),
        finding.excerpt(),
        finding.fix(),
        finding.fingerprint());
  }
}
