package dev.gatewright.targets.sight;

/**
 * Bounds on what is read of a work tree.
 *
 * @param files most files listed
 * @param depth most directories below one another
 * @param fileBytes most bytes read of one file
 * @param searchBytes most bytes searched of one file
 */
public record TreeLimits(int files, int depth, int fileBytes, int searchBytes) {
  /** 500,000 files, 200 directories deep, 4 MiB read and 64 MiB searched of a file. */
  public static final TreeLimits DEFAULT = new TreeLimits(500_000, 200, 4 << 20, 64 << 20);
}
