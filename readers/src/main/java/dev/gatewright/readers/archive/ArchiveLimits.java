package dev.gatewright.readers.archive;

/**
 * What reading an archive may cost. An entry above its limit is told and passed over; where one of
 * the others is reached, reading ends there and this is told.
 *
 * @param entries how many entries, of all archives inside one another together
 * @param totalBytes how many bytes may be unpacked, of all entries together
 * @param entryBytes how many bytes one entry may have
 * @param ratio how many bytes may come out of one, in each compressed stream and over the whole,
 *     once there are more than {@link #RATIO_FROM}
 * @param depth how many archives may lie inside one another, the outermost counted; a compressed
 *     tar is one
 */
public record ArchiveLimits(int entries, long totalBytes, int entryBytes, int ratio, int depth) {
  /** So many bytes may come out of anything: the ratio counts beyond them. */
  public static final long RATIO_FROM = 1 << 20;

  /** 100,000 entries, 2 GiB together, 64 MiB each, 200 to one, four archives deep. */
  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(100_000, 2L << 30, 64 << 20, 200, 4);

  private static final int DEEPEST = 64;
  private static final int LARGEST = 1 << 30;

  /** Refuses limits that could not hold. */
  public ArchiveLimits {
    if (entries < 1 || totalBytes < 1 || entryBytes < 1 || ratio < 1 || depth < 1) {
      throw new IllegalArgumentException("A limit of an archive is below 1.");
    }
    if (depth > DEEPEST || entryBytes > LARGEST) {
      throw new IllegalArgumentException("At most 64 archives deep and 1 GiB an entry.");
    }
  }
}
