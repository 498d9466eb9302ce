package dev.gatewright.readers.git;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a sweep shows, and in which order: a forest whose roots are whole objects and whose other
 * nodes are deltas, with only the branches that lead to an object that is wanted.
 */
final class SweepPlan {
  private static final byte WANTED = 1;
  private static final byte NEEDED = 2;
  private static final byte TWIN = 4;
  private static final byte SECOND = 8;
  private static final byte INTACT = 16;
  private static final byte TORN = 32;

  private final SweepTable table;
  private final SweepOptions options;
  private final byte[] flags;
  private final int[] firstChild;
  private final int[] nextChild;
  private int[] roots = new int[0];
  private final BitSet left = new BitSet();

  private SweepPlan(SweepTable table, SweepOptions options) {
    this.table = table;
    this.options = options;
    this.flags = new byte[table.count()];
    this.firstChild = new int[table.count()];
    this.nextChild = new int[table.count()];
  }

  static SweepPlan of(SweepTable table, SweepOptions options, GapLog gaps) {
    SweepPlan plan = new SweepPlan(table, options);
    Set<ObjectId> only = options.only();
    if (only == null) {
      plan.wantAll();
    } else {
      plan.want(only, gaps);
    }
    plan.needBases();
    plan.link();
    return plan;
  }

  private void wantAll() {
    Duplicates.find(
        table,
        (first, another) -> {
          flags[first] |= TWIN;
          flags[another] |= SECOND;
        });
    for (int i = 0; i < table.count(); i++) {
      if ((flags[i] & SECOND) == 0 && mayBeWanted(table.kind(i)) && !leaveOut(i)) {
        flags[i] |= WANTED;
      }
    }
  }

  /** Leaves an object out that is known, if it lies whole in a pack that is as it should be. */
  private boolean leaveOut(int number) {
    if (options.known().size() == 0 || table.isLoose(number) || !canBeRead(number)) {
      return false;
    }
    int position = options.known().position(table.name(number));
    if (position < 0 || !isIntact(number)) {
      return false;
    }
    left.set(position);
    return true;
  }

  /** Whether an entry and all that it is built out of are as the indexes of their packs say. */
  private boolean isIntact(int number) {
    int at = number;
    while (at >= 0 && (flags[at] & (INTACT | TORN)) == 0) {
      if (table.isLoose(at) || !table.pack(at).isIntact(at)) {
        flags[at] |= TORN;
        break;
      }
      at = table.base(at);
    }
    byte found = at >= 0 && (flags[at] & TORN) != 0 ? TORN : INTACT;
    for (int i = number; i != at; i = table.base(i)) {
      flags[i] |= found;
    }
    return found == INTACT;
  }

  private void want(Set<ObjectId> only, GapLog gaps) {
    for (ObjectId id : new TreeSet<>(only)) {
      int number = id.length() == table.format().bytes() ? table.find(id) : -1;
      if (number < 0) {
        gaps.add(SweepGap.Reason.MISSING, id.hex(), "the object is not in the repository");
      } else if (mayBeWanted(table.kind(number))) {
        flags[number] |= WANTED;
        flags[number] |= table.findOther(id, number) < 0 ? 0 : TWIN;
      }
    }
  }

  private boolean mayBeWanted(int kind) {
    ObjectType type = ObjectType.ofPackNumber(kind);
    return type == null || options.types().contains(type);
  }

  private void needBases() {
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & WANTED) != 0 && canBeRead(i)) {
        for (int at = i; at >= 0 && (flags[at] & NEEDED) == 0; at = table.base(at)) {
          flags[at] |= NEEDED;
        }
      }
    }
  }

  boolean canBeRead(int number) {
    return table.kind(number) < SweepTable.BROKEN;
  }

  /**
   * Links each base with its deltas. The delta with the most below it comes last: its base is let
   * go before, so that few bases are open at once even in long chains.
   */
  private void link() {
    Arrays.fill(firstChild, -1);
    Arrays.fill(nextChild, -1);
    int[] below = countBelow();
    int[] heaviest = new int[flags.length];
    Arrays.fill(heaviest, -1);
    int count = 0;
    for (int i = 0; i < flags.length; i++) {
      int base = isNeeded(i) ? table.base(i) : -1;
      if (base >= 0 && (heaviest[base] < 0 || below[heaviest[base]] < below[i])) {
        heaviest[base] = i;
      }
      count += isNeeded(i) && base < 0 ? 1 : 0;
    }
    System.arraycopy(heaviest, 0, firstChild, 0, heaviest.length);
    for (int i = flags.length - 1; i >= 0; i--) {
      int base = isNeeded(i) ? table.base(i) : -1;
      if (base >= 0 && heaviest[base] != i) {
        nextChild[i] = firstChild[base];
        firstChild[base] = i;
      }
    }
    roots = new int[count];
    int at = 0;
    // Long ones first, so that no thread is left alone with one at the end.
    for (int large = 1; large >= 0; large--) {
      for (int i = 0; i < flags.length; i++) {
        if (isNeeded(i) && table.base(i) < 0 && (below[i] > 256 ? 1 : 0) == large) {
          roots[at++] = i;
        }
      }
    }
  }

  /** How many needed entries are built out of each, itself included. */
  private int[] countBelow() {
    int[] waiting = new int[flags.length];
    int[] below = new int[flags.length];
    for (int i = 0; i < flags.length; i++) {
      if (isNeeded(i) && table.base(i) >= 0) {
        waiting[table.base(i)]++;
      }
    }
    for (int i = flags.length - 1; i >= 0; i--) {
      int at = isNeeded(i) && below[i] == 0 && waiting[i] == 0 ? i : -1;
      while (at >= 0) {
        below[at]++;
        int base = table.base(at);
        if (base >= 0) {
          below[base] += below[at];
          waiting[base]--;
        }
        at = base >= 0 && waiting[base] == 0 ? base : -1;
      }
    }
    return below;
  }

  private boolean isNeeded(int number) {
    return (flags[number] & NEEDED) != 0;
  }

  SweepTable table() {
    return table;
  }

  SweepOptions options() {
    return options;
  }

  /** The whole objects that something is built out of, or that are wanted themselves. */
  int[] roots() {
    return roots;
  }

  int firstChild(int number) {
    return firstChild[number];
  }

  int nextChild(int number) {
    return nextChild[number];
  }

  boolean isWanted(int number) {
    return (flags[number] & WANTED) != 0;
  }

  /** Whether the object lies somewhere else as well. */
  boolean hasTwin(int number) {
    return (flags[number] & TWIN) != 0;
  }

  /** The objects that are left out because they are known. */
  IdSet known() {
    return options.known().at(left);
  }
}
