package dev.gatewright.record;

/**
 * What a writer found left behind by a stopped one, and put right when it opened the record.
 *
 * @param adoptedEntries whole entries behind the checkpoint, which are now signed
 * @param droppedBytes bytes of a torn entry, which were cut off
 * @param rebuiltFiles tiles, bundles and guard files that were made again from the log
 */
public record Repair(long adoptedEntries, long droppedBytes, int rebuiltFiles) {
  /** Nothing had to be done. */
  public static final Repair NONE = new Repair(0, 0, 0);

  /** Whether nothing had to be done. */
  public boolean isNone() {
    return equals(NONE);
  }
}
