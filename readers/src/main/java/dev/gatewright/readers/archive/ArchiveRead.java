package dev.gatewright.readers.archive;

import java.util.List;

/**
 * What reading an archive came to.
 *
 * @param kind what the outermost bytes are; {@link ArchiveKind#NONE} when nothing was read
 * @param skipped what was not read, in the order it was met; the first 10,000
 * @param remarks what was read and is odd; the first 10,000
 * @param untold how many skipped things and remarks there were beyond these
 */
public record ArchiveRead(
    ArchiveKind kind, Counts counts, List<Told> skipped, List<Told> remarks, long untold) {
  /**
   * How much there was.
   *
   * @param archives archives opened, the outermost too
   * @param entries entries met, whether read or not; those that are archives too
   * @param folders entries that are folders
   * @param links entries that are links, devices or pipes: they have no content
   * @param shown entries and pieces between them that the visitor was shown
   * @param bytesShown how many bytes these have
   * @param bytesUnpacked how many bytes were unpacked on all levels
   */
  public record Counts(
      int archives,
      int entries,
      int folders,
      int links,
      int shown,
      long bytesShown,
      long bytesUnpacked) {}

  /** Keeps its own lists. */
  public ArchiveRead {
    skipped = List.copyOf(skipped);
    remarks = List.copyOf(remarks);
  }

  /** Whether it was an archive and all of it was shown. */
  public boolean whole() {
    return kind != ArchiveKind.NONE && skipped.isEmpty();
  }
}
