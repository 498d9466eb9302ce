package dev.gatewright.readers.git;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Blobs that some commits lead to.
 *
 * @param blobs their names; they need not be in the repository, as in a partial clone
 * @param commits how many commits were looked at
 * @param counts how many commits and trees could not be read, by kind
 * @param gaps these, sorted; the first thousand when there are more
 */
public record BlobSelection(
    Set<ObjectId> blobs, int commits, Map<SweepGap.Reason, Long> counts, List<SweepGap> gaps) {
  /** Copies the collections. */
  public BlobSelection {
    blobs = Set.copyOf(blobs);
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    gaps = List.copyOf(gaps);
  }

  /** Whether every commit and tree on the way was read. */
  public boolean isWhole() {
    return counts.isEmpty();
  }
}
