package dev.gatewright.reports;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Place;

/** One finding in the manner of a compiler: place, source line, caret, what was seen, the fix. */
final class TextFinding {
  private static final int CONTEXT = 24;
  private static final int LONGEST = 160;

  private TextFinding() {}

  /** Draws a finding. */
  static void draw(Page page, Finding finding) {
    page.indent(2);
    String check = Visible.line(finding.check());
    String severity = finding.severity().id();
    page.paint(Style.of(finding.severity()), severity + "[" + check + "]").plain(": ");
    page.flow(
        6 + severity.length() + Columns.of(check), 4, Style.BOLD, Visible.line(finding.message()));
    Place place = finding.place();
    int gutter = place == null ? 0 : Integer.toString(place.line()).length();
    if (place != null) {
      page.indent(2 + gutter).paint(Style.BLUE, "--> ");
      page.link(Style.PLAIN, Words.place(place), place.file(), place.line()).end();
      if (finding.excerpt() != null) {
        source(page, finding.excerpt(), place.line(), gutter);
      }
    }
    if (!finding.evidence().isBlank()) {
      note(page, gutter, "saw: ", finding.evidence());
    }
    if (finding.fix() != null) {
      note(page, gutter, "fix: ", finding.fix());
    }
  }

  private static void note(Page page, int gutter, String label, String text) {
    page.indent(3 + gutter).paint(Style.BLUE, "= ").paint(Style.BOLD, label);
    page.flow(10 + gutter, 10 + gutter, Style.PLAIN, text);
  }

  private static void source(Page page, Excerpt excerpt, int line, int gutter) {
    StringBuilder shown = new StringBuilder();
    int[] caret = window(excerpt, shown, page);
    String bar = page.options().unicode() ? "│" : "|";
    page.indent(3 + gutter).paint(Style.BLUE, bar).end();
    page.indent(2).paint(Style.BLUE, line + " " + bar).plain(" ");
    page.plain(shown.toString().stripTrailing()).end();
    page.indent(3 + gutter).paint(Style.BLUE, bar).plain(" ").indent(caret[0]);
    page.paint(Style.RED, "^".repeat(Math.max(1, caret[1] - caret[0]))).end();
  }

  /**
   * Writes the part of a long line around its mark.
   *
   * @return the first column of the mark and the column after it, from 0
   */
  private static int[] window(Excerpt excerpt, StringBuilder shown, Page page) {
    String text = excerpt.text();
    int length = text.codePointCount(0, text.length());
    int room = page.options().width() == 0 ? LONGEST : page.options().width() - 12;
    int first = length <= room ? 0 : Math.max(0, Math.min(excerpt.caretStart(), length) - CONTEXT);
    String cut = page.options().unicode() ? "…" : "...";
    shown.append(first > 0 ? cut : "");
    int columns = Columns.of(shown);
    int[] caret = {-1, -1};
    int index = first;
    int offset = text.offsetByCodePoints(0, first);
    while (offset < text.length() && columns < room) {
      int c = text.codePointAt(offset);
      caret[0] = index == excerpt.caretStart() ? columns : caret[0];
      caret[1] = index == excerpt.caretEnd() ? columns : caret[1];
      int before = shown.length();
      append(shown, c);
      columns += Columns.of(shown.substring(before));
      offset += Character.charCount(c);
      index++;
    }
    shown.append(offset < text.length() ? cut : "");
    caret[0] = caret[0] < 0 ? columns : caret[0];
    caret[1] = caret[1] < 0 ? columns : caret[1];
    return caret;
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\t') {
      shown.append("    ");
    } else if (Visible.hidden(c)) {
      Visible.show(shown, c);
    } else {
      shown.appendCodePoint(c);
    }
  }
}
