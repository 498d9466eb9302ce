package dev.gatewright.readers.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The table of a pack from object name to offset (gitformat-pack, "Version 2 pack-*.idx files").
 */
final class PackIndex implements PackListing {
  private static final int MAGIC = 0xff744f63;
  private static final int FANOUT = 8;
  private static final int NAMES = FANOUT + 256 * 4;

  private final ByteBuffer table;
  private final int hash;
  private final int count;
  private final int offsets;
  private final int largeOffsets;
  private final int largeCount;

  private PackIndex(ByteBuffer table, int hash, int count) {
    this.table = table;
    this.hash = hash;
    this.count = count;
    this.offsets = NAMES + count * (hash + 4);
    this.largeOffsets = offsets + count * 4;
    this.largeCount = (table.limit() - 2 * hash - largeOffsets) / 8;
  }

  static GitRead<PackIndex> open(Path file, ObjectFormat format, Arena arena) {
    try {
      Mapped mapped = Mapped.open(file, arena);
      if (mapped.size() > Integer.MAX_VALUE - 16) {
        return GitRead.unsupported("a pack index is larger than 2 GiB");
      }
      return check(mapped.whole(), format.bytes());
    } catch (IOException e) {
      return new GitRead.Unreadable<>(GitRead.Cause.IO, "a pack index could not be read");
    }
  }

  private static GitRead<PackIndex> check(ByteBuffer table, int hash) {
    if (table.limit() < NAMES + 2 * hash || table.getInt(0) != MAGIC) {
      return GitRead.unsupported("a pack index is not of version 2");
    }
    if (table.getInt(4) != 2) {
      return GitRead.unsupported("a pack index is not of version 2");
    }
    int last = 0;
    for (int i = 0; i < 256; i++) {
      int next = table.getInt(FANOUT + 4 * i);
      if (next < last) {
        return GitRead.corrupt("the fan-out of a pack index goes backwards");
      }
      last = next;
    }
    if (NAMES + (long) last * (hash + 8) + 2L * hash > table.limit()) {
      return GitRead.corrupt("a pack index is shorter than it claims");
    }
    return new GitRead.Found<>(new PackIndex(table, hash, last));
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public ObjectId name(int position) {
    return ObjectId.of(table, NAMES + position * hash, hash);
  }

  @Override
  public boolean mayRepeat() {
    for (int i = 1; i < count; i++) {
      int at = NAMES + i * hash;
      if (table.getLong(at) == table.getLong(at - hash)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long checksum(int position) {
    return table.getInt(NAMES + count * hash + 4 * position) & 0xffffffffL;
  }

  /** The checksum of the pack that the index was made for. */
  ObjectId packChecksum() {
    return ObjectId.of(table, table.limit() - 2 * hash, hash);
  }

  @Override
  public long offset(ObjectId id) {
    int first = id.firstByte();
    int low = first == 0 ? 0 : table.getInt(FANOUT + 4 * (first - 1));
    int high = table.getInt(FANOUT + 4 * first) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = id.compareTo(table, NAMES + middle * hash);
      if (order == 0) {
        return offsetAt(middle);
      }
      if (order < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return -1;
  }

  @Override
  public long offsetAt(int position) {
    int offset = table.getInt(offsets + 4 * position);
    if (offset >= 0) {
      return offset;
    }
    int large = offset & 0x7fffffff;
    long value = large < largeCount ? table.getLong(largeOffsets + 8 * large) : -2;
    return value < 0 ? -2 : value;
  }
}
