package dev.gatewright.secrets;

import dev.gatewright.secrets.rules.RuleKind;
import dev.gatewright.secrets.rules.SecretRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One finding a span: the particular before the general, the longer before the shorter. */
final class Overlaps {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.<Candidate>comparingInt(one -> one.rule().kind() == RuleKind.GENERIC ? 1 : 0)
          .thenComparingInt(one -> one.found.start() - one.found.end())
          .thenComparing(one -> one.rule().kind())
          .thenComparingInt(one -> one.found.how().length())
          .thenComparing(one -> one.found.confidence(), Comparator.reverseOrder())
          .thenComparing(one -> one.rule().confidence(), Comparator.reverseOrder())
          .thenComparingInt(one -> -one.keyword)
          .thenComparing(one -> one.rule().id())
          .thenComparingInt(one -> one.found.start());

  private Overlaps() {}

  /**
   * A finding that may have to give way.
   *
   * @param keyword how long the literal beginning is by which it was found; 0 when by a name
   */
  record Candidate(Found found, int keyword) {
    /** The same so many bytes further on. */
    Candidate moved(int by) {
      return new Candidate(found.moved(by), keyword);
    }

    private SecretRule rule() {
      return found.rule();
    }
  }

  /** The findings that remain, by their places. */
  static List<Found> resolved(List<Candidate> all) {
    List<Candidate> sorted = new ArrayList<>(all);
    sorted.sort(BEST_FIRST);
    TreeMap<Integer, Found> kept = new TreeMap<>();
    for (Candidate one : sorted) {
      Map.Entry<Integer, Found> before = kept.lowerEntry(one.found.end());
      if (before == null || before.getValue().end() <= one.found.start()) {
        kept.put(one.found.start(), one.found);
      }
    }
    return List.copyOf(kept.values());
  }
}
