package dev.gatewright.readers.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a path without following a link at its end.
 *
 * @param mode one of those in {@link FileMode}, 0 for a pipe, a socket or a device
 * @param changed when the inode was changed; null where the platform does not say
 */
record FileStat(
    int mode, boolean knowsPermissions, long size, Instant modified, @Nullable Instant changed) {
  static FileStat of(Path file, boolean unix) throws IOException {
    if (unix) {
      Map<String, Object> all =
          Files.readAttributes(
              file, "unix:mode,size,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
      if (all.get("mode") instanceof Integer mode
          && all.get("size") instanceof Long size
          && all.get("lastModifiedTime") instanceof FileTime modified
          && all.get("ctime") instanceof FileTime changed) {
        return new FileStat(kind(mode), true, size, modified.toInstant(), changed.toInstant());
      }
    }
    BasicFileAttributes seen =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    int mode =
        seen.isSymbolicLink()
            ? FileMode.SYMLINK
            : seen.isDirectory() ? FileMode.TREE : seen.isRegularFile() ? FileMode.FILE : 0;
    return new FileStat(mode, false, seen.size(), seen.lastModifiedTime().toInstant(), null);
  }

  private static int kind(int mode) {
    return switch (mode & 0170000) {
      case 0100000, 0120000, 0040000 -> FileMode.canonical(mode);
      default -> 0;
    };
  }

  /**
   * Whether size and times are those of an entry, and the entry is older than the index it stands
   * in.
   */
  boolean proves(IndexEntry entry, Instant indexWritten) {
    IndexEntry.Times times = entry.times();
    boolean same =
        (int) size == entry.size()
            && same(modified, times.mtimeSeconds(), times.mtimeNanos())
            && (changed == null
                || times.ctimeSeconds() == 0
                || same(changed, times.ctimeSeconds(), times.ctimeNanos()));
    return same && !isRacy(times, indexWritten);
  }

  /**
   * A file changed in the same tick in which the index was written may have been changed after it.
   */
  private static boolean isRacy(IndexEntry.Times times, Instant indexWritten) {
    long entry = times.mtimeSeconds() & 0xffffffffL;
    long index = indexWritten.getEpochSecond() & 0xffffffffL;
    int nanos = indexWritten.getNano();
    return entry > index
        || (entry == index
            && (times.mtimeNanos() == 0 || nanos == 0 || times.mtimeNanos() >= nanos));
  }

  private static boolean same(Instant time, int seconds, int nanos) {
    int own = time.getNano();
    return (int) time.getEpochSecond() == seconds && (own == nanos || own == 0 || nanos == 0);
  }
}
