package dev.gatewright.reports;

import dev.gatewright.model.Coverage;
import java.util.List;

/** What could not be seen, and how much was left out. */
final class TextCoverage {
  private TextCoverage() {}

  /** Draws the targets that were not wholly seen; with {@code verbose}, all of them. */
  static void draw(Page page, List<Coverage> coverage) {
    boolean first = true;
    for (Coverage target : coverage) {
      boolean whole = target.seen() && target.skipped().isEmpty() && target.why() == null;
      if (whole && !page.options().verbose()) {
        continue;
      }
      if (first) {
        page.gap();
        page.paint(Style.BOLD, "What was seen").end();
        first = false;
      }
      target(page, target);
    }
  }

  private static void target(Page page, Coverage target) {
    String name = Visible.line(target.target());
    page.indent(2).paint(target.seen() ? Style.PLAIN : Style.MAGENTA, name);
    StringBuilder text = new StringBuilder(target.seen() ? ": read " : ": not seen");
    if (target.seen()) {
      text.append(Words.count(target.files(), "part"));
    }
    if (!target.skipped().isEmpty()) {
      text.append(", skipped ").append(target.skipped().size());
    }
    if (target.why() != null) {
      text.append(target.seen() ? "; " : ", ").append(target.why());
    }
    page.flow(2 + Columns.of(name), 4, Style.PLAIN, text.toString());
    if (page.options().verbose()) {
      for (Coverage.Skipped skipped : target.skipped()) {
        page.paragraph(4, Style.DIM, "skipped " + skipped.file() + ": " + skipped.why());
      }
    }
  }
}
