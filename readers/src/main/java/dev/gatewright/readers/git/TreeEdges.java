package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which directory holds what under which name, upwards only: from what is held to who holds it. */
final class TreeEdges {
  private final int limit;
  private final IdTable nodes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final IntList held = new IntList();
  private final IntList holders = new IntList();
  private final IntList called = new IntList();
  private boolean full;

  TreeEdges(int hash, int limit) {
    this.limit = limit;
    this.nodes = new IdTable(hash);
  }

  /** Every object that is held or holds. */
  IdTable nodes() {
    return nodes;
  }

  /** Whether there were more than the limit; what was taken in by then is not to be used. */
  boolean isFull() {
    return full;
  }

  int size() {
    return held.size();
  }

  int held(int edge) {
    return held.get(edge);
  }

  int holder(int edge) {
    return holders.get(edge);
  }

  String name(int edge) {
    return names.get(called.get(edge));
  }

  void add(int child, int parent, String name) {
    if (held.size() >= limit) {
      full = true;
      return;
    }
    Integer known = numbers.get(name);
    if (known == null) {
      known = names.size();
      names.add(name);
      numbers.put(name, known);
    }
    held.add(child);
    holders.add(parent);
    called.add(known);
  }

  /** Gives nodes of another table numbers here, and answers them. */
  int[] addNodes(IdTable others) {
    int[] here = new int[others.count()];
    for (int i = 0; i < here.length; i++) {
      here[i] = nodes.putFrom(others, i);
    }
    return here;
  }

  /** Takes in what another thread found; answers which number each of its nodes has here. */
  int[] addAll(TreeEdges other) {
    int[] nodesHere = addNodes(other.nodes);
    full |= other.full;
    for (int i = 0; i < other.size(); i++) {
      add(nodesHere[other.held(i)], nodesHere[other.holder(i)], other.name(i));
    }
    return nodesHere;
  }
}
