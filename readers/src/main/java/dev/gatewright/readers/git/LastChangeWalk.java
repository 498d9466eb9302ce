package dev.gatewright.readers.git;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the last change of many paths in one walk (git-log, "History Simplification", default
 * mode).
 *
 * <p>Each path follows one line of commits: to the first parent that holds it unchanged. A commit
 * none of whose parents does so is the answer. Paths that stand at the same commit go on together.
 */
final class LastChangeWalk {
  private static final Comparator<CommitObject> LATEST_FIRST =
      (one, other) -> Long.compare(other.committedSeconds(), one.committedSeconds());

  private final GitObjects objects;
  private final Set<ObjectId> shallow;
  private final PathTrie wanted;
  private final PathDiff diff;
  private final LastChange[] answers;
  private final PriorityQueue<CommitObject> waiting = new PriorityQueue<>(LATEST_FIRST);
  private final Map<ObjectId, BitSet> standing = new HashMap<>();

  LastChangeWalk(GitObjects objects, Set<ObjectId> shallow, List<String> paths) {
    this.objects = objects;
    this.shallow = shallow;
    this.wanted = PathTrie.of(paths);
    this.diff = new PathDiff(objects);
    this.answers = new LastChange[paths.size()];
  }

  /** The answers in the order of the paths; at most {@code limit} commits are looked at. */
  LastChange[] from(ObjectId start, int limit) {
    BitSet all = new BitSet();
    all.set(0, answers.length);
    if (objects.commit(start) instanceof GitRead.Found<CommitObject>(CommitObject first)) {
      stand(first, all);
    } else {
      answer(all, new LastChange.Unknown(objects.commit(start).why()));
    }
    for (int i = 0; i < limit && !waiting.isEmpty(); i++) {
      CommitObject commit = waiting.remove();
      BitSet here = standing.remove(commit.id());
      if (here != null) {
        step(commit, here);
      }
    }
    LastChange.Unknown beyond =
        new LastChange.Unknown("no change within the last " + limit + " commits looked at");
    for (BitSet rest : standing.values()) {
      answer(rest, beyond);
    }
    return answers;
  }

  private void stand(CommitObject commit, BitSet paths) {
    BitSet there = standing.putIfAbsent(commit.id(), paths);
    if (there == null) {
      waiting.add(commit);
    } else {
      there.or(paths);
    }
  }

  private void step(CommitObject commit, BitSet here) {
    boolean boundary = shallow.contains(commit.id());
    if (boundary || commit.parents().isEmpty()) {
      end(commit, here, boundary);
      return;
    }
    for (ObjectId id : commit.parents()) {
      GitRead<CommitObject> read = objects.commit(id);
      if (!(read instanceof GitRead.Found<CommitObject>(CommitObject parent))) {
        answer(here, new LastChange.Unknown(read.why()));
        return;
      }
      BitSet differing = diff.differing(commit.tree(), parent.tree(), wanted, here);
      if (differing == null) {
        answer(here, new LastChange.Unknown(diff.trouble()));
        return;
      }
      BitSet same = (BitSet) here.clone();
      same.andNot(differing);
      if (!same.isEmpty()) {
        stand(parent, same);
      }
      here.and(differing);
      if (here.isEmpty()) {
        return;
      }
    }
    answer(here, new LastChange.Changed(commit));
  }

  private void end(CommitObject commit, BitSet here, boolean boundary) {
    BitSet present = diff.differing(commit.tree(), null, wanted, here);
    if (present == null) {
      answer(here, new LastChange.Unknown(diff.trouble()));
      return;
    }
    present.and(here);
    here.andNot(present);
    answer(
        present,
        boundary ? new LastChange.AtShallowBoundary(commit) : new LastChange.Changed(commit));
    answer(
        here,
        boundary
            ? new LastChange.Unknown("not in the history that a shallow clone kept")
            : new LastChange.Never());
  }

  private void answer(BitSet paths, LastChange answer) {
    for (int i = paths.nextSetBit(0); i >= 0; i = paths.nextSetBit(i + 1)) {
      answers[i] = answer;
    }
  }
}
