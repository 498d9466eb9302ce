package dev.gatewright.targets.sight;

/**
 * Bounds on what is read of a work tree.
 *
 * @param files most files listed
 * @param depth most directories below one another
 * @param fileBytes most bytes read of one file
 */
public record TreeLimits(int files, int depth, int fileBytes) {
  /** 500,000 files, 200 directories deep, 4 MiB a file. */
  public static final TreeLimits DEFAULT = new TreeLimits(500_000, 200, 4 << 20);
}
