package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads all trees and commits once. When there are too many directories to remember each, only
 * those above the wanted blobs are found, in one pass for each level.
 */
final class HistoryPass {
  /** How many entries of directories are remembered, 12 bytes each. */
  static final int MAX_EDGES = 4 << 20;

  /** Deeper than any path that can be checked out. */
  private static final int MAX_LEVELS = 2048;

  private final int hash;
  private final int limit;
  private final IdTable wanted;
  private final IdTable none;
  private final List<String> troubles = new ArrayList<>();
  private final Sweeper sweeper;

  /** Sweeps with visitors of the pass; true when commits are wanted besides trees. */
  interface Sweeper {
    SweepCoverage sweep(boolean withCommits, Supplier<HistoryCollector> visitors);
  }

  HistoryPass(int hash, Collection<ObjectId> blobs, int limit, Sweeper sweeper) {
    this.hash = hash;
    this.limit = limit;
    this.sweeper = sweeper;
    this.wanted = new IdTable(hash);
    this.none = new IdTable(hash);
    for (ObjectId blob : blobs) {
      if (blob.length() == hash) {
        wanted.put(blob);
      }
    }
  }

  List<String> troubles() {
    return troubles;
  }

  /** What was found; what is named and the coverage are those of the first pass. */
  record Found(TreeEdges edges, CommitTable commits, IdTable named, SweepCoverage coverage) {}

  Found run() {
    Found all = pass(true, wanted, null);
    return all.edges.isFull() ? level(all) : all;
  }

  private Found level(Found all) {
    TreeEdges edges = new TreeEdges(hash, limit);
    CommitTable commits = new CommitTable(hash);
    commits.addAll(all.commits, edges.addNodes(all.edges.nodes()));
    IdTable done = new IdTable(hash);
    Found next = pass(false, wanted, none);
    for (int i = 0; next.edges.size() > 0 && i < MAX_LEVELS; i++) {
      edges.addAll(next.edges);
      IdTable frontier = new IdTable(hash);
      for (int k = 0; k < next.edges.size(); k++) {
        int before = done.count();
        ObjectId holder = next.edges.nodes().id(next.edges.holder(k));
        done.put(holder);
        if (done.count() > before) {
          frontier.put(holder);
        }
      }
      next = pass(false, none, frontier);
    }
    if (edges.isFull() || next.edges.isFull() || next.edges.size() > 0) {
      troubles.add("more directories hold these blobs than are remembered: " + limit);
    }
    return new Found(edges, commits, all.named, all.coverage);
  }

  private Found pass(boolean withCommits, IdTable blobs, @Nullable IdTable frontier) {
    List<HistoryCollector> collectors = Collections.synchronizedList(new ArrayList<>());
    SweepCoverage coverage =
        sweeper.sweep(
            withCommits,
            () -> {
              HistoryCollector collector = new HistoryCollector(hash, blobs, frontier, limit);
              collectors.add(collector);
              return collector;
            });
    HistoryCollector first = collectors.getFirst();
    long broken = first.broken();
    for (HistoryCollector other : collectors.subList(1, collectors.size())) {
      first.commits().addAll(other.commits(), first.edges().addAll(other.edges()));
      for (int i = 0; i < other.named().count(); i++) {
        first.named().putFrom(other.named(), i);
      }
      broken += other.broken();
    }
    if (broken > 0 && withCommits) {
      troubles.add(broken + " trees or commits make no sense");
    }
    return new Found(first.edges(), first.commits(), first.named(), coverage);
  }
}
