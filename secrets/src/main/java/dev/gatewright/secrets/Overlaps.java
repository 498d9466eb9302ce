package dev.gatewright.secrets;

import dev.gatewright.secrets.rules.RuleKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One finding a span: the particular before the general, the longer before the shorter. */
final class Overlaps {
  private static final Comparator<Found> BEST_FIRST =
      Comparator.<Found>comparingInt(found -> found.rule().kind() == RuleKind.GENERIC ? 1 : 0)
          .thenComparingInt(found -> found.start() - found.end())
          .thenComparing(found -> found.rule().kind())
          .thenComparingInt(found -> found.how().length())
          .thenComparing(Found::confidence, Comparator.reverseOrder())
          .thenComparing(found -> found.rule().id())
          .thenComparingInt(Found::start);

  private Overlaps() {}

  /** The findings that remain, by their places. */
  static List<Found> resolved(List<Found> all) {
    if (all.size() < 2) {
      return List.copyOf(all);
    }
    List<Found> sorted = new ArrayList<>(all);
    sorted.sort(BEST_FIRST);
    TreeMap<Integer, Found> kept = new TreeMap<>();
    for (Found found : sorted) {
      Map.Entry<Integer, Found> before = kept.lowerEntry(found.end());
      if (before == null || before.getValue().end() <= found.start()) {
        kept.put(found.start(), found);
      }
    }
    return List.copyOf(kept.values());
  }
}
