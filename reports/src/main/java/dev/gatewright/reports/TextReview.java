package dev.gatewright.reports;

import dev.gatewright.model.Finding;
import dev.gatewright.model.Place;
import dev.gatewright.model.Verdict;
import java.util.List;

/** What only a person can judge, with the places to look at. */
final class TextReview {
  private static final int SHOWN = 5;

  private TextReview() {}

  /** Draws the list, or nothing when it is empty. */
  static void draw(Page page, List<ForReview> review) {
    if (review.isEmpty()) {
      return;
    }
    page.gap();
    page.paint(Style.BOLD, "For a person to look at").end();
    for (ForReview open : review) {
      String check = Visible.line(open.check());
      page.indent(2).paint(Style.of(Verdict.MANUAL), "manual[" + check + "]").plain(": ");
      page.flow(12 + Columns.of(check), 4, Style.PLAIN, Visible.line(open.why()));
      candidates(page, open.candidates());
    }
  }

  private static void candidates(Page page, List<Finding> candidates) {
    int shown = page.options().verbose() ? candidates.size() : Math.min(SHOWN, candidates.size());
    for (Finding candidate : candidates.subList(0, shown)) {
      Place place = candidate.place();
      if (place != null) {
        page.indent(4).paint(Style.BLUE, "--> ");
        page.link(Style.PLAIN, Words.place(place), place.file(), place.line()).end();
      }
      boolean bare = candidate.evidence().isBlank();
      page.paragraph(8, Style.DIM, bare ? candidate.message() : "saw: " + candidate.evidence());
    }
    if (shown < candidates.size()) {
      String more = Words.count(candidates.size() - shown, "more place");
      page.paragraph(4, Style.DIM, "and " + more + ", listed with --verbose");
    }
  }
}
