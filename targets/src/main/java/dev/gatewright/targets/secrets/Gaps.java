package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.git.SweepCoverage;
import dev.gatewright.readers.git.SweepGap;
import java.util.ArrayList;
import java.util.List;

/** What of a history could not be looked at, as it is told. */
final class Gaps {
  static final Skipped CUT_OFF =
      new Skipped(".git/shallow", "the history of this clone is cut off");

  private static final Skipped PARTIAL =
      new Skipped(".git", "this is a partial clone, which leaves objects out");

  private Gaps() {}

  static List<Skipped> of(SweepCoverage coverage) {
    List<Skipped> skipped = of(coverage.gaps());
    skipped.addAll(of(coverage.shallow(), coverage.partial()));
    return skipped;
  }

  static List<Skipped> of(boolean shallow, boolean partial) {
    List<Skipped> skipped = new ArrayList<>();
    if (shallow) {
      skipped.add(CUT_OFF);
    }
    if (partial) {
      skipped.add(PARTIAL);
    }
    return skipped;
  }

  static List<Skipped> of(List<SweepGap> gaps) {
    List<Skipped> skipped = new ArrayList<>();
    for (SweepGap gap : gaps) {
      skipped.add(new Skipped(".git: " + gap.where(), gap.why()));
    }
    return skipped;
  }
}
