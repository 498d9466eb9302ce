package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The commits reachable from one, each once, the latest committed first, as {@code git log} lists
 * them.
 *
 * <p>Replacements ({@code refs/replace}) and grafts are not looked at: what is listed is what was
 * committed.
 */
public final class HistoryWalk {
  private record Waiting(CommitObject commit, int order) {}

  private static final Comparator<Waiting> LATEST_FIRST =
      Comparator.<Waiting>comparingLong(each -> -each.commit.committedSeconds())
          .thenComparingInt(Waiting::order);

  private final GitObjects objects;
  private final Set<ObjectId> shallow;
  private final int limit;
  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(LATEST_FIRST);
  private final Set<ObjectId> seen = new HashSet<>();
  private final List<String> gaps = new ArrayList<>();
  private boolean shallowBoundary;
  private int listed;

  HistoryWalk(GitObjects objects, Set<ObjectId> shallow, ObjectId start, int limit) {
    this.objects = objects;
    this.shallow = shallow;
    this.limit = limit;
    await(start);
  }

  /** The next commit; empty at the end and once the limit is reached. */
  public Optional<CommitObject> next() {
    Waiting first = listed < limit ? waiting.poll() : null;
    if (first == null) {
      return Optional.empty();
    }
    listed++;
    CommitObject commit = first.commit;
    if (shallow.contains(commit.id())) {
      shallowBoundary = true;
      return Optional.of(commit);
    }
    for (ObjectId parent : commit.parents()) {
      await(parent);
    }
    return Optional.of(commit);
  }

  /** Whether commits were left because the limit was reached. */
  public boolean stoppedAtLimit() {
    return listed >= limit && !waiting.isEmpty();
  }

  /** Whether the walk came to a commit whose parents a shallow clone left out. */
  public boolean reachedShallowBoundary() {
    return shallowBoundary;
  }

  /** Why commits could not be read, one line each; what lies behind them was not listed. */
  public List<String> gaps() {
    return List.copyOf(gaps);
  }

  private void await(ObjectId id) {
    if (!seen.add(id)) {
      return;
    }
    GitRead<CommitObject> read = objects.commit(id);
    if (read instanceof GitRead.Found<CommitObject>(CommitObject commit)) {
      waiting.add(new Waiting(commit, seen.size()));
    } else {
      gaps.add(read.why());
    }
  }
}
