package dev.gatewright.readers.git;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Climbs from a blob through the directories that hold it to the trees of commits. */
final class HolderGraph {
  /** More paths of one object than anybody reads. */
  private static final int MAX_PATHS = 64;

  /** Longer than a path that can be checked out, in characters. */
  private static final int LONGEST_PATH = 4096;

  /** The paths of a directory, each with a slash at its end; and whether there are more. */
  record Paths(TreeSet<String> all, boolean more) {}

  private final TreeEdges edges;
  private final int[] firstEdge;
  private final int[] nextEdge;
  private final int[] seen;
  private final BitSet roots;
  private int round;

  /**
   * For the edges that were found.
   *
   * @param roots the trees that are the whole of a commit
   */
  HolderGraph(TreeEdges edges, BitSet roots) {
    this.edges = edges;
    this.roots = roots;
    this.firstEdge = new int[edges.nodes().count()];
    this.nextEdge = new int[edges.size()];
    this.seen = new int[firstEdge.length];
    Arrays.fill(firstEdge, -1);
    for (int i = 0; i < nextEdge.length; i++) {
      nextEdge[i] = firstEdge[edges.held(i)];
      firstEdge[edges.held(i)] = i;
    }
  }

  /** The trees of commits that hold a node somewhere below, or are the node. */
  IntList rootsAbove(int node) {
    IntList all = allAbove(node);
    IntList found = new IntList();
    for (int i = 0; i < all.size(); i++) {
      if (roots.get(all.get(i))) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  /** The node and every directory that holds it somewhere below. */
  IntList allAbove(int node) {
    round++;
    IntList found = new IntList();
    found.add(node);
    seen[node] = round;
    for (int i = 0; i < found.size(); i++) {
      for (int edge = firstEdge[found.get(i)]; edge >= 0; edge = nextEdge[edge]) {
        int holder = edges.holder(edge);
        if (seen[holder] != round) {
          seen[holder] = round;
          found.add(holder);
        }
      }
    }
    return found;
  }

  /** The trees of some commits, and what was found out about the paths from them. */
  record Start(BitSet roots, Map<Integer, Paths> known) {
    static Start at(BitSet roots) {
      return new Start(roots, new HashMap<>());
    }
  }

  /** The paths of a node from the trees of some commits. */
  Paths paths(int node, Start from) {
    Map<Integer, Paths> known = from.known();
    IntList waiting = new IntList();
    BitSet entered = new BitSet();
    waiting.add(node);
    while (waiting.size() > 0) {
      int at = waiting.get(waiting.size() - 1);
      boolean ready = true;
      if (!entered.get(at)) {
        entered.set(at);
        for (int edge = firstEdge[at]; edge >= 0; edge = nextEdge[edge]) {
          int holder = edges.holder(edge);
          // One that was entered and is not known is below itself, which no real tree is.
          if (!known.containsKey(holder) && !entered.get(holder)) {
            waiting.add(holder);
            ready = false;
          }
        }
      }
      if (ready) {
        waiting.removeLast();
        if (!known.containsKey(at)) {
          known.put(at, joined(at, from));
        }
      }
    }
    Paths paths = known.get(node);
    return paths == null ? new Paths(new TreeSet<>(), false) : paths;
  }

  private Paths joined(int node, Start from) {
    TreeSet<String> all = new TreeSet<>();
    boolean more = false;
    if (from.roots().get(node)) {
      all.add("");
    }
    for (int edge = firstEdge[node]; edge >= 0; edge = nextEdge[edge]) {
      Paths above = from.known().get(edges.holder(edge));
      if (above == null) {
        continue;
      }
      more |= above.more;
      for (String path : above.all) {
        String own = path + edges.name(edge) + '/';
        if (own.length() <= LONGEST_PATH) {
          all.add(own);
        } else {
          more = true;
        }
        if (all.size() > MAX_PATHS) {
          all.pollLast();
          more = true;
        }
      }
    }
    return new Paths(all, more);
  }
}
