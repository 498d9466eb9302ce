package dev.gatewright.readers.git;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a sweep looked at and what it did not.
 *
 * @param seen how many objects were shown
 * @param bytes how many bytes they hold
 * @param known the objects that were left out because they are known
 * @param counts how many gaps there are of each kind; empty when everything was looked at
 * @param gaps the gaps, sorted; the first thousand when there are more
 * @param shallow whether a shallow clone left out the beginning of the history
 * @param partial whether a partial clone may have left out objects that trees name
 */
public record SweepCoverage(
    long seen,
    long bytes,
    IdSet known,
    Map<SweepGap.Reason, Long> counts,
    List<SweepGap> gaps,
    boolean shallow,
    boolean partial) {
  /** Of a sweep that had nothing to look at. */
  static final SweepCoverage NOTHING =
      new SweepCoverage(0, 0, IdSet.NONE, Map.of(), List.of(), false, false);

  /** Copies the map and the list. */
  public SweepCoverage {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    gaps = List.copyOf(gaps);
  }

  /** The same with more objects shown. */
  SweepCoverage with(long moreSeen, long moreBytes) {
    return new SweepCoverage(
        seen + moreSeen, bytes + moreBytes, known, counts, gaps, shallow, partial);
  }

  /** The same of a clone that is cut off, or not. */
  SweepCoverage shallow(boolean isShallow) {
    return new SweepCoverage(seen, bytes, known, counts, gaps, isShallow, partial);
  }

  /** Whether every object that is in the repository, and was asked for, was shown. */
  public boolean isWhole() {
    return counts.isEmpty();
  }
}
