package dev.gatewright.targets.commits;

import dev.gatewright.readers.git.CommitObject;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.HistoryWalk;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The commits that one commit has and another does not.
 *
 * @param commits those, the latest first
 * @param follows whether the other one is among those it came from, or is the same
 */
public record CommitsSince(List<CommitObject> commits, boolean follows) {
  private static final int MOST = 200_000;

  /** Copies the list. */
  public CommitsSince {
    commits = List.copyOf(commits);
  }

  /** The commits of one that another does not have; unseen unless all of both were read. */
  public static Sight<CommitsSince> of(Repository repository, ObjectId from, ObjectId to) {
    GitRepository git = repository.git();
    Set<ObjectId> known = new HashSet<>();
    HistoryWalk before = git.history(from, MOST);
    for (CommitObject one = before.next().orElse(null);
        one != null;
        one = before.next().orElse(null)) {
      known.add(one.id());
    }
    HistoryWalk after = git.history(to, MOST);
    List<CommitObject> since = new ArrayList<>();
    boolean follows = false;
    for (CommitObject one = after.next().orElse(null);
        one != null;
        one = after.next().orElse(null)) {
      follows |= one.id().equals(from);
      if (!known.contains(one.id())) {
        since.add(one);
      }
    }
    for (HistoryWalk walk : List.of(before, after)) {
      if (walk.reachedShallowBoundary()) {
        return Sight.unseen(
            "the history of this clone is cut off",
            "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a workflow.");
      }
      if (!walk.gaps().isEmpty() || walk.stoppedAtLimit()) {
        return Sight.unseen(
            walk.gaps().isEmpty()
                ? "the history has more than " + MOST + " commits"
                : "the history could not be read: " + walk.gaps().getFirst(),
            "Check it with git fsck, then run again.");
      }
    }
    return Sight.known(new CommitsSince(since, follows));
  }
}
