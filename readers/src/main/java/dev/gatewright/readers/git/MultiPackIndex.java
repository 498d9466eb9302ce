package dev.gatewright.readers.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One index over several packs (gitformat-pack, "multi-pack-index (MIDX) files"). It names only one
 * copy of an object that several packs hold, so a pack's own index goes before.
 */
final class MultiPackIndex {
  private static final int MAGIC = 0x4d494458;
  private static final int HEADER = 12;
  private static final int CHUNK_ENTRY = 12;

  private final ByteBuffer table;
  private final int hash;
  private final List<String> packs = new ArrayList<>();
  private int count = -1;
  private int names;
  private int places;
  private int largePlaces;
  private int largeCount;

  private MultiPackIndex(ByteBuffer table, int hash) {
    this.table = table;
    this.hash = hash;
  }

  static GitRead<MultiPackIndex> open(Path file, ObjectFormat format, Arena arena) {
    try {
      Mapped mapped = Mapped.open(file, arena);
      if (mapped.size() > Integer.MAX_VALUE - 16) {
        return GitRead.unsupported("a multi-pack-index is larger than 2 GiB");
      }
      MultiPackIndex index = new MultiPackIndex(mapped.whole(), format.bytes());
      String trouble = index.read();
      return trouble == null ? new GitRead.Found<>(index) : GitRead.corrupt(trouble);
    } catch (IOException e) {
      return new GitRead.Unreadable<>(GitRead.Cause.IO, "a multi-pack-index could not be read");
    }
  }

  /** The objects that are named as lying in the pack of this index; null when it is not listed. */
  @Nullable PackListing of(String indexName) {
    int pack = packs.indexOf(indexName);
    if (pack < 0) {
      return null;
    }
    int[] positions = new int[16];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (table.getInt(places + 8 * i) == pack) {
        positions = size == positions.length ? Arrays.copyOf(positions, 2 * size) : positions;
        positions[size++] = i;
      }
    }
    return new Part(Arrays.copyOf(positions, size));
  }

  private @Nullable String read() {
    if (table.limit() < HEADER + CHUNK_ENTRY + hash || table.getInt(0) != MAGIC) {
      return "a multi-pack-index has no signature";
    }
    int version = table.get(4);
    if (version != 1 && version != 2) {
      return "a multi-pack-index is of an unknown version";
    }
    int chunks = table.get(6) & 0xff;
    if (HEADER + CHUNK_ENTRY * (chunks + 1) > table.limit()) {
      return "a multi-pack-index is shorter than it claims";
    }
    for (int i = 0; i < chunks; i++) {
      int at = HEADER + CHUNK_ENTRY * i;
      long from = table.getLong(at + 4);
      long to = table.getLong(at + CHUNK_ENTRY + 4);
      if (from < 0 || to < from || to > table.limit()) {
        return "a multi-pack-index points out of itself";
      }
      chunk(table.getInt(at), (int) from, (int) to);
    }
    boolean fits =
        count >= 0
            && names > 0
            && places > 0
            && names + (long) count * hash <= table.limit()
            && places + (long) count * 8 <= table.limit();
    return fits ? null : "a multi-pack-index is shorter than it claims";
  }

  private void chunk(int name, int from, int to) {
    switch (name) {
      case 0x504e414d -> packNames(from, to);
      case 0x4f494446 -> count = to - from == 1024 ? table.getInt(from + 1020) : -1;
      case 0x4f49444c -> names = from;
      case 0x4f4f4646 -> places = from;
      case 0x4c4f4646 -> {
        largePlaces = from;
        largeCount = (to - from) / 8;
      }
      default -> {}
    }
  }

  private void packNames(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (table.get(i) == 0) {
        byte[] name = new byte[i - start];
        table.get(start, name);
        packs.add(new String(name, StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
  }

  /** What lies in one pack. */
  private final class Part implements PackListing {
    private final int[] positions;

    Part(int[] positions) {
      this.positions = positions;
    }

    @Override
    public int count() {
      return positions.length;
    }

    @Override
    public ObjectId name(int position) {
      return ObjectId.of(table, names + positions[position] * hash, hash);
    }

    @Override
    public long offsetAt(int position) {
      int offset = table.getInt(places + 8 * positions[position] + 4);
      if (offset >= 0 || largeCount == 0) {
        return offset & 0xffffffffL;
      }
      int large = offset & 0x7fffffff;
      long value = large < largeCount ? table.getLong(largePlaces + 8 * large) : -2;
      return value < 0 ? -2 : value;
    }

    @Override
    public long offset(ObjectId id) {
      int low = 0;
      int high = positions.length - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int order = id.compareTo(table, names + positions[middle] * hash);
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
  }
}
