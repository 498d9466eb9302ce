package dev.gatewright.checks.repository;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;

/** What is committed, and how bad it is. */
final class Tracked {
  private Tracked() {}

  /** The files git tracks. */
  static Sight<SortedSet<String>> files(Sights sights) {
    return switch (sights.repository()) {
      case Sight.Known<Repository>(Repository repository) -> files(repository);
      case Sight.Unseen<Repository> unseen -> unseen.as();
    };
  }

  /** What is to be said of the files git tracks; unknown when they are unseen. */
  static Answer judged(Sights sights, Function<SortedSet<String>, Answer> judge) {
    return switch (files(sights)) {
      case Sight.Unseen<SortedSet<String>>(String why, String remedy) ->
          new Answer.Unknown("What is committed is unseen: " + why, remedy, List.of());
      case Sight.Known<SortedSet<String>>(SortedSet<String> files) -> judge.apply(files);
    };
  }

  /** An empty index beside a commit says only that nothing was checked out. */
  private static Sight<SortedSet<String>> files(Repository repository) {
    boolean empty =
        repository.whole()
            && repository.commit().isPresent()
            && repository.tracked() instanceof Sight.Known<SortedSet<String>> known
            && known.value().isEmpty();
    return empty
        ? Sight.unseen(
            "the index is empty although there is a commit",
            "Check the commit out, then run again.")
        : repository.tracked();
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
