package dev.gatewright.readers.git;

/** Which directory holds what under which name, upwards only: from what is held to who holds it. */
final class TreeEdges {
  private final int limit;
  private final IdTable nodes;
  private final NameTable names = new NameTable();
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
    return names.name(called.get(edge));
  }

  /** Takes in an entry of a directory. */
  void add(int child, int parent, TreeCursor entry) {
    if (held.size() >= limit) {
      full = true;
      return;
    }
    add(child, parent, names.put(entry.data(), entry.nameStart(), entry.nameEnd()));
  }

  private void add(int child, int parent, int name) {
    held.add(child);
    holders.add(parent);
    called.add(name);
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
    int[] namesHere = new int[other.names.count()];
    for (int i = 0; i < namesHere.length; i++) {
      namesHere[i] = names.putFrom(other.names, i);
    }
    for (int i = 0; i < other.size(); i++) {
      if (held.size() >= limit) {
        full = true;
        break;
      }
      int name = namesHere[other.called.get(i)];
      add(nodesHere[other.held(i)], nodesHere[other.holder(i)], name);
    }
    return nodesHere;
  }
}
