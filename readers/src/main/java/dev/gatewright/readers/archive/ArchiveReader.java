package dev.gatewright.readers.archive;

import java.lang.foreign.MemorySegment;

/**
 * Reads archives entry by entry: zip, tar and gzip, inside one another too, with at most one entry
 * a level in memory. What bytes are is decided by how they begin, for zip also by how they end.
 *
 * <p>Nothing is opened, written or followed by its name, and nothing that the bytes say throws:
 * what was not read is told with why, and so is what two readers could take for different things.
 * Bytes that belong to no entry are shown like entries.
 */
public final class ArchiveReader {
  private ArchiveReader() {}

  /** Reads an archive; the name is only the first label of each path. */
  public static ArchiveRead read(
      String name, byte[] bytes, ArchiveLimits limits, EntryVisitor visitor) {
    return read(name, Source.of(bytes, bytes.length), limits, visitor);
  }

  /** Reads an archive out of memory, such as a mapped file of any length. */
  public static ArchiveRead read(
      String name, MemorySegment bytes, ArchiveLimits limits, EntryVisitor visitor) {
    return read(name, Source.of(bytes), limits, visitor);
  }

  /** What bytes are; a zip with something before it is one. */
  public static ArchiveKind kind(byte[] bytes) {
    return kind(Source.of(bytes, bytes.length));
  }

  private static ArchiveRead read(
      String name, Source source, ArchiveLimits limits, EntryVisitor visitor) {
    Run run = new Run(limits, visitor, source.size());
    EntryPath path = EntryPath.of(name);
    ArchiveKind kind = ArchiveKind.NONE;
    try {
      kind = kind(source);
      if (kind != ArchiveKind.NONE) {
        run.content(path, new SourceFeed(source, 0, source.size()), source.size(), source, 0);
      }
    } catch (InternalError e) {
      // How the JVM tells that a mapped file was cut short while it was being read.
      run.tell(path, Told.Cause.BROKEN, "changed while it was being read");
    }
    return run.result(kind);
  }

  private static ArchiveKind kind(Source source) {
    ArchiveKind kind = new HeadFeed(new SourceFeed(source, 0, source.size())).kind();
    return kind == ArchiveKind.NONE && ZipIndex.find(source) != null ? ArchiveKind.ZIP : kind;
  }
}
