package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Commits with numbers: what came from what, which tree each has, and when it was written. */
final class CommitTable {
  private final IdTable ids;
  private final List<int[]> parents = new ArrayList<>();
  private final IntList trees = new IntList();
  private long[] authored = new long[16];

  CommitTable(int hash) {
    this.ids = new IdTable(hash);
  }

  /** Takes a commit in; its tree has a number of the caller's. */
  void add(CommitObject commit, int tree) {
    int[] from = new int[commit.parents().size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = number(commit.parents().get(i));
    }
    set(number(commit.id()), from, tree, commit.authoredSeconds());
  }

  private void set(int number, int[] from, int tree, long seconds) {
    parents.set(number, from);
    trees.set(number, tree);
    authored[number] = seconds;
  }

  /** The number of a commit, which gets one if it has none. */
  int number(ObjectId id) {
    int number = ids.put(id);
    grow();
    return number;
  }

  private void grow() {
    while (parents.size() < ids.count()) {
      parents.add(new int[0]);
      trees.add(-1);
    }
    if (authored.length < ids.count()) {
      authored = Arrays.copyOf(authored, 2 * ids.count());
    }
  }

  /** Takes in what another table has; its trees get other numbers. */
  void addAll(CommitTable other, int[] treeNumbers) {
    int[] numbers = new int[other.count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ids.putFrom(other.ids, i);
      grow();
    }
    for (int i = 0; i < numbers.length; i++) {
      if (other.isKnown(i)) {
        int[] from = other.parents(i).clone();
        for (int k = 0; k < from.length; k++) {
          from[k] = numbers[from[k]];
        }
        set(numbers[i], from, treeNumbers[other.tree(i)], other.authored(i));
      }
    }
  }

  /** The number of a commit; -1 when it has none or only others name it. */
  int find(ObjectId id) {
    int number = ids.find(id);
    return number >= 0 && isKnown(number) ? number : -1;
  }

  int count() {
    return ids.count();
  }

  /** Whether the commit was read; others name commits that a shallow clone left out. */
  boolean isKnown(int number) {
    return trees.get(number) >= 0;
  }

  ObjectId id(int number) {
    return ids.id(number);
  }

  int[] parents(int number) {
    return parents.get(number);
  }

  int tree(int number) {
    return trees.get(number);
  }

  /** When the author wrote it, in seconds since 1970. */
  long authored(int number) {
    return authored[number];
  }
}
