package dev.gatewright.checklist;

/**
 * How much of a checklist is read before it is refused.
 *
 * @param maxBytes size of the file, in bytes
 * @param maxDepth nesting of lists and quotes, in blocks
 * @param maxItems number of items, candidates included
 */
public record ReadLimits(int maxBytes, int maxDepth, int maxItems) {
  /** 2 MiB, 100 blocks deep, 50,000 items. */
  public static final ReadLimits DEFAULT = new ReadLimits(2 << 20, 100, 50_000);

  public ReadLimits {
    if (maxBytes < 0 || maxDepth < 1 || maxItems < 0) {
      throw new IllegalArgumentException(
          "Not limits: " + maxBytes + " bytes, " + maxDepth + " deep, " + maxItems + " items");
    }
  }
}
