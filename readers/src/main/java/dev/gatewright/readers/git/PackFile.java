package dev.gatewright.readers.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A pack and its index (gitformat-pack, "pack-*.pack files"). */
final class PackFile {
  private static final int SIGNATURE = 0x5041434b;
  private static final int HEADER = 12;

  /** The longest chain git itself writes. */
  private static final int MAX_CHAIN = 4095;

  private static final int OFFSET_DELTA = 6;
  private static final int NAME_DELTA = 7;

  /** How much one object may cost to rebuild, as a multiple of the limit of its size. */
  private static final int MAX_WORK = 64;

  private final PackIndex index;
  private final Mapped pack;
  private final long end;
  private final int hash;

  private PackFile(PackIndex index, Mapped pack, int hash) {
    this.index = index;
    this.pack = pack;
    this.end = pack.size() - hash;
    this.hash = hash;
  }

  static GitRead<PackFile> open(Path idx, Path file, ObjectFormat format, Arena arena) {
    GitRead<PackIndex> read = PackIndex.open(idx, format, arena);
    if (!(read instanceof GitRead.Found<PackIndex>(PackIndex index))) {
      return read.failure();
    }
    try {
      Mapped pack = Mapped.open(file, arena);
      if (pack.size() < HEADER + format.bytes() || pack.at(0).getInt() != SIGNATURE) {
        return GitRead.corrupt("a pack has no signature");
      }
      int version = pack.at(4).getInt();
      if (version != 2 && version != 3) {
        return GitRead.unsupported("a pack is not of version 2 or 3");
      }
      return new GitRead.Found<>(new PackFile(index, pack, format.bytes()));
    } catch (IOException e) {
      return new GitRead.Unreadable<>(GitRead.Cause.IO, "a pack could not be read");
    }
  }

  PackIndex index() {
    return index;
  }

  /**
   * What an entry is: its type number, its inflated size, where its data begins and where its base
   * is.
   */
  private record Entry(int type, long size, long data, long base) {}

  /**
   * Rebuilds the object at an offset; what it needs of its chain is taken from and left in the
   * cache.
   */
  GitRead<GitObject> read(long offset, long limit, Inflater inflater, BaseCache cache) {
    List<Entry> chain = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    GitObject object = cache.get(this, offset);
    long next = offset;
    while (object == null) {
      Entry entry = next < HEADER || next >= end ? null : entry(next);
      if (entry == null) {
        return GitRead.corrupt("an entry of a pack is broken");
      }
      if (entry.size > limit) {
        return tooLarge(limit);
      }
      ObjectType type = ObjectType.ofPackNumber(entry.type);
      if (type != null) {
        byte[] data = inflate(entry, inflater);
        if (data == null) {
          return GitRead.corrupt("the data of a pack entry is broken");
        }
        object = new GitObject(type, data);
        cache.put(this, next, object);
        break;
      }
      if (chain.size() >= MAX_CHAIN) {
        return GitRead.corrupt("a chain of deltas goes round or too deep");
      }
      chain.add(entry);
      offsets.add(next);
      next = entry.base;
      object = cache.get(this, next);
    }
    return rebuild(object, chain, offsets, limit, inflater, cache);
  }

  private GitRead<GitObject> rebuild(
      GitObject base,
      List<Entry> chain,
      List<Long> offsets,
      long limit,
      Inflater inflater,
      BaseCache cache) {
    GitObject object = base;
    long work = 0;
    for (int i = chain.size() - 1; i >= 0; i--) {
      byte[] code = inflate(chain.get(i), inflater);
      long size = code == null ? -1 : Delta.resultSize(code);
      work += size;
      if (size > limit || work > MAX_WORK * limit) {
        return tooLarge(limit);
      }
      byte[] data = code == null ? null : Delta.apply(object.data(), code);
      if (data == null) {
        return GitRead.corrupt("a delta of a pack does not fit its base");
      }
      object = new GitObject(object.type(), data);
      cache.put(this, offsets.get(i), object);
    }
    return new GitRead.Found<>(object);
  }

  private byte @Nullable [] inflate(Entry entry, Inflater inflater) {
    inflater.reset();
    inflater.setInput(pack.at(entry.data));
    return Inflated.exactly(inflater, (int) entry.size);
  }

  private @Nullable Entry entry(long offset) {
    ByteBuffer in = pack.at(offset);
    int begin = in.position();
    int first = in.get();
    long size = first & 0x0f;
    int next = first;
    for (int shift = 4; next < 0; shift += 7) {
      if (shift > 53 || in.remaining() <= hash) {
        return null;
      }
      next = in.get();
      size |= (long) (next & 0x7f) << shift;
    }
    int type = first >> 4 & 7;
    long base = 0;
    if (type == OFFSET_DELTA) {
      base = offset - distance(in);
      if (base < HEADER || base >= offset) {
        return null;
      }
    } else if (type == NAME_DELTA) {
      if (in.remaining() < hash) {
        return null;
      }
      base = index.offset(ObjectId.of(in, in.position(), hash));
      in.position(in.position() + hash);
    } else if (ObjectType.ofPackNumber(type) == null) {
      return null;
    }
    return base < 0 ? null : new Entry(type, size, offset + in.position() - begin, base);
  }

  /** How far back the base lies; 0, which no delta has, when the number is not complete. */
  private long distance(ByteBuffer in) {
    int next = in.get();
    long value = next & 0x7f;
    for (int i = 0; next < 0; i++) {
      if (i > 7 || in.remaining() <= hash) {
        return 0;
      }
      next = in.get();
      value = (value + 1) << 7 | (next & 0x7f);
    }
    return value;
  }

  private static <T> GitRead<T> tooLarge(long limit) {
    return new GitRead.Unreadable<>(
        GitRead.Cause.TOO_LARGE,
        "an object is larger or costs more than the limit of " + limit + " bytes");
  }
}
