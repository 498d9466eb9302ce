package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Inflater;

/**
 * What the headers of all entries of all packs say, and which entry is built out of which. Entries
 * have numbers: those of the packs in their order, then the objects in files of their own.
 */
final class SweepTable {
  /** A delta whose chain was not followed to its end yet. */
  static final int UNRESOLVED = 0;

  /** An object in a file of its own whose type nobody asked for yet. */
  static final int LOOSE = 7;

  /** A header that makes no sense, or a base that has one. */
  static final int BROKEN = 8;

  /** A chain of deltas that comes back to itself. */
  static final int ROUND = 9;

  /** A chain of deltas whose end is not in the repository. */
  static final int NO_BASE = 10;

  private final SweepSources sources;
  private final PackEntries[] packs;
  private final int[] firsts;
  private final int looseFirst;
  private final byte[] kinds;
  private final byte[] headers;
  private final int[] sizes;
  private final int[] bases;

  private SweepTable(SweepSources sources, List<PackEntries> packs, int looseFirst) {
    this.sources = sources;
    this.packs = packs.toArray(new PackEntries[0]);
    this.firsts = packs.stream().mapToInt(PackEntries::first).toArray();
    this.looseFirst = looseFirst;
    int count = looseFirst + sources.loose().size();
    this.kinds = new byte[count];
    this.headers = new byte[looseFirst];
    this.sizes = new int[looseFirst];
    this.bases = new int[count];
  }

  static SweepTable of(SweepSources sources, GapLog gaps) {
    List<PackEntries> packs = new ArrayList<>();
    int first = 0;
    for (SweptPack pack : sources.packs()) {
      if ((long) first + pack.listing().count() > Integer.MAX_VALUE / 2) {
        gaps.add(SweepGap.Reason.UNSUPPORTED, pack.name(), "there are too many objects");
        continue;
      }
      PackEntries entries = PackEntries.of(pack, first, gaps);
      packs.add(entries);
      first += entries.count();
    }
    SweepTable table = new SweepTable(sources, packs, first);
    table.fill();
    return table;
  }

  private void fill() {
    Arrays.fill(kinds, looseFirst, kinds.length, (byte) LOOSE);
    Arrays.fill(bases, -1);
    for (PackEntries pack : packs) {
      for (int i = 0; i < pack.count(); i++) {
        pack.readHeader(pack.first() + i, this);
      }
    }
    int[] path = new int[64];
    for (int i = 0; i < looseFirst; i++) {
      if (kinds[i] == UNRESOLVED) {
        path = resolve(i, path);
      }
    }
  }

  void set(int number, int kind, int header, long size, int base) {
    kinds[number] = (byte) kind;
    headers[number] = (byte) header;
    sizes[number] = size > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) size;
    bases[number] = base;
  }

  /** Gives a delta and all it is built out of the kind of the object at the end of the chain. */
  private int[] resolve(int start, int[] scratch) {
    int[] path = scratch;
    int length = 0;
    int at = start;
    while (kinds[at] == UNRESOLVED && bases[at] >= 0) {
      path = length == path.length ? Arrays.copyOf(path, 2 * length) : path;
      path[length++] = at;
      // Coming here again means the chain goes round.
      kinds[at] = ROUND;
      at = bases[at];
    }
    if (kinds[at] == LOOSE) {
      kinds[at] = looseKind(at);
    }
    byte kind = kinds[at];
    for (int i = 0; i < length; i++) {
      kinds[path[i]] = kind;
    }
    return path;
  }

  private byte looseKind(int number) {
    SweepSources.Loose loose = loose(number);
    Inflater inflater = new Inflater();
    try {
      GitRead<GitObject> read =
          loose.folder().read(loose.id(), SweepOptions.OBJECT_LIMIT, inflater);
      return read instanceof GitRead.Found<GitObject>(GitObject object)
          ? (byte) object.type().packNumber()
          : BROKEN;
    } finally {
      inflater.end();
    }
  }

  ObjectFormat format() {
    return sources.format();
  }

  int count() {
    return kinds.length;
  }

  boolean isLoose(int number) {
    return number >= looseFirst;
  }

  int looseFirst() {
    return looseFirst;
  }

  SweepSources.Loose loose(int number) {
    return sources.loose().get(number - looseFirst);
  }

  /** The packs in the order of their numbers. */
  PackEntries[] packs() {
    return packs;
  }

  /** The pack of an entry that lies in one. */
  PackEntries pack(int number) {
    if (packs.length == 1) {
      return packs[0];
    }
    int found = Arrays.binarySearch(firsts, number);
    int last = found < 0 ? -found - 2 : found;
    // A pack without entries has the same first number as the one behind it.
    while (packs[last].count() == 0 || number >= packs[last].first() + packs[last].count()) {
      last++;
    }
    return packs[last];
  }

  ObjectId name(int number) {
    return isLoose(number) ? loose(number).id() : pack(number).name(number);
  }

  /** A type number from 1 to 4, or one of the constants of this class. */
  int kind(int number) {
    return kinds[number];
  }

  /** The entry that this one is a delta of; -1 when it is none. */
  int base(int number) {
    return bases[number];
  }

  /** How many bytes its data inflates to; the largest number when it is larger than that. */
  int size(int number) {
    return sizes[number];
  }

  int header(int number) {
    return headers[number];
  }

  /** An entry of an object, of the given pack when it has one; -1 when there is none. */
  int find(ObjectId id, PackEntries first) {
    int number = first.find(id);
    return number >= 0 ? number : find(id);
  }

  /** The first entry of an object; -1 when there is none. */
  int find(ObjectId id) {
    return findOther(id, -1);
  }

  /** An entry of an object besides the given one; -1 when there is none. */
  int findOther(ObjectId id, int besides) {
    for (PackEntries pack : packs) {
      int number = pack.find(id);
      if (number >= 0 && number != besides) {
        return number;
      }
    }
    int loose = sources.firstLoose(id);
    for (int i = loose; i < sources.loose().size() && loose(looseFirst + i).id().equals(id); i++) {
      if (looseFirst + i != besides) {
        return looseFirst + i;
      }
    }
    return -1;
  }
}
