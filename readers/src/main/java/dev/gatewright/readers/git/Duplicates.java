package dev.gatewright.readers.git;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds objects that lie in a repository more than once, by going through all sorted lists of names
 * at the same time.
 */
final class Duplicates {
  /** Is told of each object once, and of each further copy of it. */
  interface Listener {
    /** A further copy of an object, which is looked at where it stands first. */
    void another(int first, int another);
  }

  private static final class Cursor implements Comparable<Cursor> {
    private final @Nullable PackEntries pack;
    private final SweepTable table;
    private final int rank;
    private int position = -1;
    private ObjectId id;

    Cursor(SweepTable table, @Nullable PackEntries pack, int rank, ObjectId start) {
      this.table = table;
      this.pack = pack;
      this.rank = rank;
      this.id = start;
    }

    boolean advance() {
      position++;
      if (pack == null) {
        int number = table.looseFirst() + position;
        if (number >= table.count()) {
          return false;
        }
        id = table.loose(number).id();
        return true;
      }
      if (position >= pack.pack().listing().count()) {
        return false;
      }
      id = pack.pack().listing().name(position);
      return true;
    }

    int number() {
      return pack == null ? table.looseFirst() + position : pack.numberOf(position);
    }

    @Override
    public int compareTo(Cursor other) {
      int order = id.compareTo(other.id);
      return order != 0 ? order : Integer.compare(rank, other.rank);
    }
  }

  private Duplicates() {}

  /** Goes through everything. */
  static void find(SweepTable table, Listener listener) {
    ObjectId none = ObjectId.of(new byte[table.format().bytes()], 0, table.format().bytes());
    PriorityQueue<Cursor> cursors = new PriorityQueue<>();
    PackEntries[] packs = table.packs();
    for (int i = 0; i < packs.length; i++) {
      add(cursors, new Cursor(table, packs[i], i, none));
    }
    add(cursors, new Cursor(table, null, packs.length, none));
    Cursor only = cursors.size() == 1 ? cursors.peek() : null;
    if (only != null && only.pack != null && !only.pack.pack().listing().mayRepeat()) {
      return;
    }
    ObjectId last = none;
    int first = -1;
    for (Cursor next = cursors.poll(); next != null; next = cursors.poll()) {
      int number = next.number();
      if (number >= 0) {
        if (first >= 0 && next.id.equals(last)) {
          listener.another(first, number);
        } else {
          first = number;
          last = next.id;
        }
      }
      add(cursors, next);
    }
  }

  private static void add(PriorityQueue<Cursor> cursors, Cursor cursor) {
    if (cursor.advance()) {
      cursors.add(cursor);
    }
  }
}
