package dev.gatewright.targets;

import dev.gatewright.model.Coverage;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.CodeSecrets;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says of each sight how much of it was seen. */
final class Coverages {
  private Coverages() {}

  /** A sight that may not have been seen at all. */
  static <T> Coverage of(String target, Sight<T> sight, Function<T, Coverage> described) {
    return switch (sight) {
      case Sight.Known<T>(T seen) -> described.apply(seen);
      case Sight.Unseen<T>(String why, String _) -> new Coverage(target, false, why, 0, List.of());
    };
  }

  /** A sight that is a number of files. */
  static Coverage files(String target, int files, List<Coverage.Skipped> unread) {
    return new Coverage(target, true, null, files, unread);
  }

  static Coverage of(RepoTree seen) {
    String why =
        seen.complete() ? null : "part of the directory could not be listed: " + seen.unlisted();
    return new Coverage("work-tree", true, why, seen.files().size(), seen.skipped());
  }

  static Coverage of(Repository seen) {
    String why = seen.shallow() ? "the history of this clone is cut off" : null;
    int files =
        seen.tracked() instanceof Sight.Known<SortedSet<String>>(var paths) ? paths.size() : 0;
    return new Coverage("history", true, why, files, List.of());
  }

  static Coverage of(Environment seen) {
    List<Gap> gaps = new ArrayList<>();
    seen.deployments().forEach(deployment -> gaps.addAll(deployment.gaps()));
    return new Coverage("environment", true, first(gaps), seen.files(), List.of());
  }

  static Coverage of(CodeLookups seen) {
    return new Coverage("code", true, first(seen.gaps()), seen.files(), List.of());
  }

  static Coverage of(CodeSecrets seen) {
    return new Coverage("code-names", true, first(seen.gaps()), seen.files(), List.of());
  }

  private static @Nullable String first(List<Gap> gaps) {
    return gaps.isEmpty() ? null : gaps.getFirst().why();
  }
}
