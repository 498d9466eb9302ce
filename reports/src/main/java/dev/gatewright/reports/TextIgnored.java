package dev.gatewright.reports;

import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Place;
import dev.gatewright.model.Remark;
import dev.gatewright.model.Verdict;
import java.util.List;

/** What is ignored where it stands, and the comments that ask for it and may not. */
final class TextIgnored {
  private TextIgnored() {}

  /** Draws every finding that is ignored, never cut, or nothing when there is none. */
  static void draw(Page page, List<Ignored> ignored) {
    if (ignored.isEmpty()) {
      return;
    }
    page.gap();
    page.paint(Style.BOLD, Words.count(ignored.size(), "finding") + " ignored by a comment").end();
    ignored.forEach(one -> one(page, one));
  }

  /** Draws the secrets that are excused; they are only counted unless a person asks for all. */
  static void excused(Page page, List<Ignored> excused) {
    if (excused.isEmpty() || !page.options().verbose()) {
      return;
    }
    page.gap();
    page.paint(Style.BOLD, Words.count(excused.size(), "secret") + " excused").end();
    excused.forEach(one -> one(page, one));
  }

  /** Draws what is wrong with the words that excuse secrets. */
  static void remarks(Page page, List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    page.gap();
    page.paint(Style.BOLD, "In the words that excuse secrets").end();
    for (Remark remark : remarks) {
      Place place = remark.place();
      page.indent(2).link(Style.PLAIN, Words.place(place), place.file(), place.line());
      page.plain(" " + remark.kind()).end();
      page.paragraph(4, Style.DIM, remark.message());
    }
  }

  private static void one(Page page, Ignored one) {
    Finding finding = one.finding();
    String check = Visible.line(finding.check());
    page.indent(2).paint(Style.of(Verdict.WAIVED), finding.severity().id() + "[" + check + "]");
    page.plain(": ");
    int used = 6 + finding.severity().id().length() + Columns.of(check);
    Place place = one.place();
    Place found = finding.place();
    boolean elsewhere = found != null && !found.file().equals(place.file());
    String at = found != null && elsewhere ? ", " + Words.place(found) : "";
    page.flow(used, 4, Style.PLAIN, Visible.line(finding.message()) + at);
    page.indent(4).paint(Style.BLUE, "--> ");
    page.link(Style.PLAIN, Words.place(place), place.file(), place.line());
    page.plain(one.until() == null ? "" : " until " + Times.day(one.until())).end();
    page.paragraph(8, Style.DIM, "because " + one.because());
  }

  /** Draws the findings about such comments. */
  static void wrong(Page page, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.gap();
    page.paint(Style.BOLD, "In the comments that ignore findings").end();
    for (Finding finding : findings) {
      page.gap();
      TextFinding.draw(page, finding);
    }
  }
}
