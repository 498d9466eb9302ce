package dev.gatewright.readers.git;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The entries of one pack in the order they lie in it, numbered from {@link #first} on among those
 * of all packs.
 */
final class PackEntries {
  static final int OFFSET_DELTA = 6;
  static final int NAME_DELTA = 7;

  /** The most that a mapped file gives in one piece. */
  private static final long LARGEST = 1L << 30;

  private final SweptPack pack;
  private final int first;
  private final Places places;
  private final int[] positions;
  private boolean whole;

  private PackEntries(SweptPack pack, int first, Places places) {
    this.pack = pack;
    this.first = first;
    this.places = places;
    positions = new int[places.count()];
    Arrays.fill(positions, -1);
    whole = pack.doubt() == null;
  }

  static PackEntries of(SweptPack pack, int first, GapLog gaps) {
    PackListing listing = pack.listing();
    int count = listing.count();
    long[] offsets = new long[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      long offset = listing.offsetAt(i);
      if (offset >= SweptPack.HEADER && offset < pack.end()) {
        offsets[size++] = offset;
      }
    }
    PackEntries entries = new PackEntries(pack, first, Places.of(offsets, size, pack.end()));
    for (int i = 0; i < count; i++) {
      entries.note(i, gaps);
    }
    return entries;
  }

  /** Notes which entry a position of the listing stands for. */
  private void note(int position, GapLog gaps) {
    PackListing listing = pack.listing();
    int rank = places.rank(listing.offsetAt(position));
    if (rank >= 0 && positions[rank] < 0) {
      positions[rank] = position;
      return;
    }
    whole = false;
    String why =
        rank < 0
            ? "the index of a pack points out of the pack"
            : "the index of a pack points to one place twice";
    gaps.add(SweepGap.Reason.CORRUPT, listing.name(position).hex(), why);
  }

  SweptPack pack() {
    return pack;
  }

  /** Whether the index of the pack is its own and points to an entry for each object. */
  boolean isWhole() {
    return whole;
  }

  int first() {
    return first;
  }

  int count() {
    return places.count();
  }

  ObjectId name(int number) {
    return pack.listing().name(positions[number - first]);
  }

  long begin(int number) {
    return places.get(number - first);
  }

  /** Where the next entry begins. */
  long end(int number) {
    int next = number - first + 1;
    return next < places.count() ? places.get(next) : pack.end();
  }

  /** How many bytes the data of an entry inflates to, as its header says. */
  long size(int number) {
    long at = begin(number);
    int next = pack.pack().get(at++);
    long size = next & 15;
    for (int shift = 4; next < 0 && shift <= 53; shift += 7) {
      next = pack.pack().get(at++);
      size |= (long) (next & 0x7f) << shift;
    }
    return size;
  }

  /** Whether the packed bytes of an entry are those the index was made for; false in doubt. */
  boolean isIntact(int number) {
    long length = end(number) - begin(number);
    long promised = pack.listing().checksum(positions[number - first]);
    if (!whole || promised < 0 || length > LARGEST) {
      return false;
    }
    CRC32 sum = new CRC32();
    sum.update(pack.pack().at(begin(number)).slice().limit((int) length));
    return sum.getValue() == promised;
  }

  /** The number of the entry of an object; -1 when it is not here. */
  int find(ObjectId id) {
    return numberAt(pack.listing().offset(id));
  }

  /** The number of the entry that a position of the listing has; -1 when it points nowhere. */
  int numberOf(int position) {
    int number = numberAt(pack.listing().offsetAt(position));
    return number >= 0 && positions[number - first] == position ? number : -1;
  }

  private int numberAt(long offset) {
    int rank = places.rank(offset);
    return rank < 0 ? -1 : first + rank;
  }

  /** Reads what stands before the data of an entry (gitformat-pack, "pack entries"). */
  void readHeader(int number, SweepTable table) {
    Mapped in = pack.pack();
    long end = end(number);
    long at = begin(number);
    int next = in.get(at++);
    int type = next >> 4 & 7;
    long size = next & 15;
    for (int shift = 4; next < 0; shift += 7) {
      if (at >= end || shift > 53) {
        table.set(number, SweepTable.BROKEN, 0, 0, -1);
        return;
      }
      next = in.get(at++);
      size |= (long) (next & 0x7f) << shift;
    }
    if (type == OFFSET_DELTA) {
      offsetDelta(number, at, size, table);
    } else if (type == NAME_DELTA) {
      nameDelta(number, at, size, table);
    } else {
      int kind = ObjectType.ofPackNumber(type) == null ? SweepTable.BROKEN : type;
      table.set(number, kind, (int) (at - begin(number)), size, -1);
    }
  }

  private void offsetDelta(int number, long from, long size, SweepTable table) {
    long begin = begin(number);
    long end = Math.min(end(number), from + 9);
    long at = from;
    long distance = -1;
    int next = -1;
    while (next < 0 && at < end) {
      next = pack.pack().get(at++);
      distance = (distance + 1) << 7 | (next & 0x7f);
    }
    int base = next < 0 || distance <= 0 ? -1 : numberAt(begin - distance);
    int kind = base < 0 ? SweepTable.NO_BASE : SweepTable.UNRESOLVED;
    table.set(number, kind, (int) (at - begin), size, base);
  }

  private void nameDelta(int number, long from, long size, SweepTable table) {
    int hash = table.format().bytes();
    if (from + hash > end(number)) {
      table.set(number, SweepTable.BROKEN, 0, 0, -1);
      return;
    }
    ByteBuffer name = pack.pack().at(from);
    int base = table.find(ObjectId.of(name, name.position(), hash), this);
    int kind = base < 0 ? SweepTable.NO_BASE : SweepTable.UNRESOLVED;
    table.set(number, kind, (int) (from + hash - begin(number)), size, base);
  }
}
