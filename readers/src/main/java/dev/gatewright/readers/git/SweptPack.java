package dev.gatewright.readers.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A pack that is open for a sweep.
 *
 * @param name the name of its file, for people
 * @param end where its entries end
 * @param doubt why its index may not be its own, so that every object is proved; null without doubt
 */
record SweptPack(String name, Mapped pack, PackListing listing, long end, @Nullable String doubt) {
  static final int HEADER = 12;

  private static final int SIGNATURE = 0x5041434b;

  /**
   * Opens a pack with its own index, or with what a multi-pack-index says of it.
   *
   * @param listing null when the pack's own index is to be read
   */
  static GitRead<SweptPack> open(
      Path file, @Nullable PackListing listing, ObjectFormat format, Arena arena) {
    String name = String.valueOf(file.getFileName());
    PackListing used = listing;
    ObjectId promised = null;
    if (used == null) {
      GitRead<PackIndex> read = PackIndex.open(indexOf(file), format, arena);
      if (!(read instanceof GitRead.Found<PackIndex>(PackIndex index))) {
        return read.failure();
      }
      used = index;
      promised = index.packChecksum();
    }
    try {
      Mapped pack = Mapped.open(file, arena);
      long end = pack.size() - format.bytes();
      if (end < HEADER || pack.at(0).getInt() != SIGNATURE) {
        return GitRead.corrupt("a pack has no signature");
      }
      int version = pack.at(4).getInt();
      if (version != 2 && version != 3) {
        return GitRead.unsupported("a pack is not of version 2 or 3");
      }
      ObjectId checksum = ObjectId.of(pack.at(end).slice(), 0, format.bytes());
      int count = pack.at(8).getInt();
      String doubt =
          promised != null && !promised.equals(checksum)
              ? "a pack is not the one its index was made for"
              : promised != null && count != used.count()
                  ? "a pack says it holds " + count + " objects, its index " + used.count()
                  : null;
      return new GitRead.Found<>(new SweptPack(name, pack, used, end, doubt));
    } catch (NoSuchFileException e) {
      return new GitRead.Missing<>(name);
    } catch (IOException e) {
      return new GitRead.Unreadable<>(GitRead.Cause.IO, "a pack could not be read");
    }
  }

  static Path indexOf(Path pack) {
    String name = String.valueOf(pack.getFileName());
    return pack.resolveSibling(name.substring(0, name.length() - ".pack".length()) + ".idx");
  }
}
