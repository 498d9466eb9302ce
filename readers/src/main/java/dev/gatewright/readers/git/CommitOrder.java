package dev.gatewright.readers.git;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/** Puts commits in an order, parents before children and then the earliest authored first. */
final class CommitOrder {
  private final CommitTable commits;
  private final int[] places;

  private CommitOrder(CommitTable commits, int[] places) {
    this.commits = commits;
    this.places = places;
  }

  static CommitOrder of(CommitTable commits) {
    int count = commits.count();
    int[] waiting = new int[count];
    int[] firstChild = new int[count];
    IntList children = new IntList();
    IntList nextChild = new IntList();
    Arrays.fill(firstChild, -1);
    for (int i = 0; i < count; i++) {
      for (int parent : commits.parents(i)) {
        waiting[i]++;
        children.add(i);
        nextChild.add(firstChild[parent]);
        firstChild[parent] = children.size() - 1;
      }
    }
    PriorityQueue<Integer> ready =
        new PriorityQueue<>((one, other) -> earlier(commits, one, other));
    for (int i = 0; i < count; i++) {
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    int[] places = new int[count];
    // What is in no order, because commits were made to go round, comes last.
    Arrays.fill(places, Integer.MAX_VALUE);
    int place = 0;
    while (!ready.isEmpty()) {
      int commit = ready.remove();
      places[commit] = place++;
      for (int edge = firstChild[commit]; edge >= 0; edge = nextChild.get(edge)) {
        int child = children.get(edge);
        if (--waiting[child] == 0) {
          ready.add(child);
        }
      }
    }
    return new CommitOrder(commits, places);
  }

  /** Written out: comparators put together would cost a start their making. */
  private static int earlier(CommitTable commits, int one, int other) {
    int order = Long.compare(commits.authored(one), commits.authored(other));
    return order != 0 ? order : commits.id(one).compareTo(commits.id(other));
  }

  /** Earliest first; of commits that go round, the one with the lower name. */
  int compare(int one, int other) {
    int order = Integer.compare(places[one], places[other]);
    return order != 0 ? order : commits.id(one).compareTo(commits.id(other));
  }

  /** The commits that some lead to, themselves included. */
  BitSet reachable(Iterable<Integer> starts) {
    BitSet seen = new BitSet();
    ArrayDeque<Integer> waiting = new ArrayDeque<>();
    for (int start : starts) {
      waiting.add(start);
    }
    while (!waiting.isEmpty()) {
      int commit = waiting.remove();
      if (!seen.get(commit)) {
        seen.set(commit);
        for (int parent : commits.parents(commit)) {
          waiting.add(parent);
        }
      }
    }
    return seen;
  }
}
