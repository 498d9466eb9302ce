package dev.gatewright.readers.git;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Counts all gaps and keeps the first of them, in an order that does not depend on who came first.
 */
final class GapLog {
  private static final int KEPT = 1000;

  private final Map<SweepGap.Reason, Long> counts = new EnumMap<>(SweepGap.Reason.class);
  private final TreeSet<SweepGap> kept = new TreeSet<>();

  synchronized void add(SweepGap.Reason reason, String where, String why) {
    counts.merge(reason, 1L, Long::sum);
    kept.add(new SweepGap(reason, where, why));
    if (kept.size() > KEPT) {
      kept.pollLast();
    }
  }

  /** Takes in what another one has. */
  void addAll(GapLog other) {
    Map<SweepGap.Reason, Long> more = other.counts();
    List<SweepGap> first = other.kept();
    synchronized (this) {
      more.forEach((reason, count) -> counts.merge(reason, count, Long::sum));
      kept.addAll(first);
      while (kept.size() > KEPT) {
        kept.pollLast();
      }
    }
  }

  synchronized Map<SweepGap.Reason, Long> counts() {
    return new EnumMap<>(counts);
  }

  synchronized List<SweepGap> kept() {
    return List.copyOf(kept);
  }
}
