package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where blobs stand in the history, in one pass over all trees and commits. */
final class BlobHistoryFinder {
  private static final int MAX_INTRODUCTIONS = 100;

  private final GitObjects objects;
  private final CommitTable commits;
  private final TreeEdges edges;
  private final CommitOrder order;
  private final int[] firstCommit;
  private final int[] nextCommit;
  private final BitSet roots = new BitSet();
  private final HolderGraph graph;
  private final Map<String, Integer> tags = new TreeMap<>();
  private final Map<String, ObjectId> oddTags = new TreeMap<>();
  private final Set<Integer> heads = new HashSet<>();
  private final List<String> troubles = new ArrayList<>();
  private final HolderGraph.Start anywhere = HolderGraph.Start.at(roots);
  private HolderGraph.Start referencedPlaces = anywhere;
  private BitSet referenced = new BitSet();
  private int head = -1;

  BlobHistoryFinder(GitObjects objects, CommitTable commits, TreeEdges edges) {
    this.objects = objects;
    this.commits = commits;
    this.edges = edges;
    this.order = CommitOrder.of(commits);
    this.firstCommit = new int[edges.nodes().count()];
    this.nextCommit = new int[commits.count()];
    Arrays.fill(firstCommit, -1);
    for (int i = 0; i < nextCommit.length; i++) {
      int tree = commits.tree(i);
      if (tree >= 0) {
        nextCommit[i] = firstCommit[tree];
        firstCommit[tree] = i;
        roots.set(tree);
      }
    }
    this.graph = new HolderGraph(edges, roots);
  }

  /** Takes in what references lead to. */
  void references(Map<String, ObjectId> references, @Nullable ObjectId headCommit) {
    if (headCommit != null) {
      head = commits.find(headCommit);
      if (head >= 0) {
        heads.add(head);
      } else {
        troubles.add("the commit of HEAD could not be read");
      }
    }
    for (Map.Entry<String, ObjectId> entry : references.entrySet()) {
      reference(entry.getKey(), entry.getValue());
    }
    referenced = order.reachable(heads);
    BitSet trees = new BitSet();
    for (int i = referenced.nextSetBit(0); i >= 0; i = referenced.nextSetBit(i + 1)) {
      if (commits.tree(i) >= 0) {
        trees.set(commits.tree(i));
      }
    }
    referencedPlaces = HolderGraph.Start.at(trees);
  }

  private void reference(String name, ObjectId id) {
    boolean tag = name.startsWith("refs/tags/");
    ObjectId target = id;
    int commit = commits.find(target);
    if (commit < 0) {
      GitRead<ObjectId> peeled = objects.peel(id);
      if (!(peeled instanceof GitRead.Found<ObjectId>(ObjectId end))) {
        troubles.add(name + " could not be followed: " + peeled.why());
        return;
      }
      target = end;
      commit = commits.find(target);
    }
    if (commit >= 0) {
      heads.add(commit);
    }
    if (tag && commit >= 0) {
      tags.put(name, commit);
    } else if (tag) {
      oddTags.put(name, target);
    }
  }

  List<String> troubles() {
    return troubles;
  }

  BlobHistory find(ObjectId blob) {
    int node = edges.nodes().find(blob);
    if (node < 0) {
      return new BlobHistory(
          blob, List.of(), false, null, null, List.of(), 0, false, false, oddTags(blob, Set.of()));
    }
    BitSet having = having(node);
    boolean inHead = head >= 0 && having.get(head);
    List<String> names = tags(blob, node, having);
    BitSet counted = (BitSet) having.clone();
    counted.and(referenced);
    boolean isReferenced = !counted.isEmpty();
    if (!isReferenced) {
      counted = having;
    }
    // A place that only commits have which nothing leads to is no place in this history.
    HolderGraph.Paths paths = graph.paths(node, isReferenced ? referencedPlaces : anywhere);
    return new BlobHistory(
        blob,
        paths.all().stream().map(path -> path.substring(0, path.length() - 1)).sorted().toList(),
        paths.more(),
        moment(counted, -1),
        moment(counted, 1),
        introductions(counted, having),
        counted.cardinality(),
        isReferenced,
        inHead,
        names);
  }

  private BitSet having(int node) {
    BitSet having = new BitSet();
    IntList trees = graph.rootsAbove(node);
    for (int i = 0; i < trees.size(); i++) {
      for (int at = firstCommit[trees.get(i)]; at >= 0; at = nextCommit[at]) {
        having.set(at);
      }
    }
    return having;
  }

  private List<String> tags(ObjectId blob, int node, BitSet having) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Integer> tag : tags.entrySet()) {
      if (having.get(tag.getValue())) {
        found.add(tag.getKey());
      }
    }
    found.sort((one, other) -> order.compare(number(one), number(other)));
    Set<ObjectId> above = new HashSet<>();
    if (!oddTags.isEmpty()) {
      IntList holders = graph.allAbove(node);
      for (int i = 0; i < holders.size(); i++) {
        above.add(edges.nodes().id(holders.get(i)));
      }
    }
    found.addAll(oddTags(blob, above));
    return found;
  }

  private int number(String tag) {
    Integer number = tags.get(tag);
    return number == null ? 0 : number;
  }

  /** Tags that name no commit but a tree or the blob itself. */
  private List<String> oddTags(ObjectId blob, Set<ObjectId> above) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, ObjectId> tag : oddTags.entrySet()) {
      if (tag.getValue().equals(blob) || above.contains(tag.getValue())) {
        found.add(tag.getKey());
      }
    }
    return found;
  }

  /** The earliest commit for -1, the latest for 1. */
  private BlobHistory.@Nullable Moment moment(BitSet having, int side) {
    int best = -1;
    for (int i = having.nextSetBit(0); i >= 0; i = having.nextSetBit(i + 1)) {
      if (best < 0 || order.compare(i, best) * side > 0) {
        best = i;
      }
    }
    return best < 0 ? null : new BlobHistory.Moment(commits.id(best), commits.authored(best));
  }

  private List<ObjectId> introductions(BitSet counted, BitSet having) {
    TreeSet<Integer> found = new TreeSet<>(order::compare);
    for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
      boolean inherited = false;
      for (int parent : commits.parents(i)) {
        inherited |= having.get(parent);
      }
      if (!inherited) {
        found.add(i);
        if (found.size() > MAX_INTRODUCTIONS) {
          found.pollLast();
        }
      }
    }
    return found.stream().map(commits::id).toList();
  }
}
