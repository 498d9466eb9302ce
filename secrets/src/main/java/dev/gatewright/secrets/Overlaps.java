package dev.gatewright.secrets;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.rules.RuleKind;
import dev.gatewright.secrets.rules.SecretRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One finding a span: the particular before the general, the longer before the shorter. */
final class Overlaps {
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
    sorted.sort(Overlaps::compare);
    TreeMap<Integer, Found> kept = new TreeMap<>();
    for (Candidate one : sorted) {
      Map.Entry<Integer, Found> before = kept.lowerEntry(one.found.end());
      if (before == null || before.getValue().end() <= one.found.start()) {
        kept.put(one.found.start(), one.found);
      } else if (surer(one.found, before.getValue())) {
        kept.put(one.found.start(), before.getValue().as(one.found));
      }
    }
    return List.copyOf(kept.values());
  }

  /**
   * Whether name and value make sure what a rule of one provider, whose form says little, only
   * guesses at the same place.
   */
  private static boolean surer(Found general, Found kept) {
    boolean open = kept.rule().confidence() == Confidence.LOW;
    return (general.rule().kind() == RuleKind.GENERIC
            ? open || kept.rule().kind() == RuleKind.ASSIGNMENT
            : open && any(general.rule()))
        && kept.confidence() == Confidence.LOW
        && general.confidence() != Confidence.LOW
        && general.start() == kept.start()
        && general.end() == kept.end();
  }

  /** Whether a rule says nothing of whose secret it is. */
  private static boolean any(SecretRule rule) {
    return rule.provider().equals("Any");
  }

  /** The best first; written out, since comparators put together cost a start their making. */
  private static int compare(Candidate one, Candidate other) {
    SecretRule rule = one.rule();
    SecretRule another = other.rule();
    Found found = one.found;
    Found against = other.found;
    boolean general = rule.kind() == RuleKind.GENERIC;
    if (general != (another.kind() == RuleKind.GENERIC)) {
      return general ? 1 : -1;
    }
    int order = (against.end() - against.start()) - (found.end() - found.start());
    order = order != 0 ? order : Boolean.compare(any(rule), any(another));
    order = order != 0 ? order : rule.kind().compareTo(another.kind());
    order = order != 0 ? order : found.how().length() - against.how().length();
    order = order != 0 ? order : against.confidence().compareTo(found.confidence());
    order = order != 0 ? order : another.confidence().compareTo(rule.confidence());
    order = order != 0 ? order : other.keyword - one.keyword;
    order = order != 0 ? order : rule.id().compareTo(another.id());
    return order != 0 ? order : Integer.compare(found.start(), against.start());
  }
}
