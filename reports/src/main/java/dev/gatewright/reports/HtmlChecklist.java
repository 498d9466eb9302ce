package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Finding;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Verdict;
import java.util.List;

/** One checklist as a section of a page. */
final class HtmlChecklist {
  private static final int LONGEST = 400;
  private static final int CONTEXT = 80;

  private HtmlChecklist() {}

  /** Draws the section. */
  static void draw(StringBuilder out, ChecklistOutcome outcome, int number) {
    String id = "c" + number;
    out.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id);
    out.append("\">").append(Xml.line(outcome.checklist().name())).append("</h2>\n<p>");
    out.append("<code>").append(Xml.line(outcome.checklist().file())).append("</code> is <strong>");
    out.append(Words.status(outcome.status())).append("</strong>.</p>\n");
    List<String> path = List.of();
    boolean open = false;
    for (ItemOutcome item : outcome.items()) {
      if (item.item().group()) {
        continue;
      }
      if (!open || !item.item().path().equals(path)) {
        path = item.item().path();
        out.append(open ? "</ul>\n" : "");
        out.append(path.isEmpty() ? "" : "<h3>" + Xml.line(Words.path(path, " › ")) + "</h3>\n");
        out.append("<ul class=\"items\">\n");
        open = true;
      }
      item(out, item);
    }
    out.append(open ? "</ul>\n" : "");
    if (!outcome.checklist().lint().isEmpty()) {
      out.append("<h3>In the writing of this checklist</h3>\n");
      outcome.checklist().lint().forEach(finding -> finding(out, finding));
    }
    out.append("</section>\n");
  }

  private static void item(StringBuilder out, ItemOutcome outcome) {
    out.append("<li class=\"item ")
        .append(outcome.verdict().id())
        .append("\">\n<p class=\"text\">");
    out.append(HtmlReport.chip(outcome.verdict())).append(' ');
    out.append(Xml.line(outcome.item().text())).append("</p>\n<p class=\"why\">");
    out.append(Xml.line(outcome.why()));
    String tick = Words.tick(outcome);
    out.append(tick.isEmpty() ? "" : " <em>" + tick + "</em>.");
    out.append(outcome.by() == null ? "" : " By " + Xml.line(outcome.by()) + ".");
    if (outcome.expires() != null) {
      out.append(" Until ").append(HtmlReport.time(Times.day(outcome.expires()))).append('.');
    }
    if (outcome.due() != null && !outcome.due().equals(outcome.expires())) {
      out.append(" Due ").append(HtmlReport.time(Times.day(outcome.due()))).append('.');
    }
    out.append(" <span class=\"where\">Line ").append(outcome.item().line()).append(", <code>");
    out.append(Xml.line(outcome.item().id())).append("</code></span></p>\n");
    if (outcome.remedy() != null) {
      out.append("<p class=\"why\"><strong>To do:</strong> ");
      out.append(Xml.line(outcome.remedy())).append("</p>\n");
    }
    evidence(out, outcome);
    out.append("</li>\n");
  }

  private static void evidence(StringBuilder out, ItemOutcome outcome) {
    if (outcome.findings().isEmpty() && outcome.looked().isEmpty()) {
      return;
    }
    boolean open = outcome.verdict() == Verdict.FAIL;
    out.append(open ? "<details open=\"open\">\n" : "<details>\n").append("<summary>Evidence");
    out.append("<span class=\"hidden\"> for: ").append(Xml.line(outcome.item().text()));
    out.append("</span></summary>\n");
    outcome.findings().forEach(finding -> finding(out, finding));
    if (!outcome.looked().isEmpty()) {
      out.append("<ul>\n");
      for (Looked looked : outcome.looked()) {
        out.append("<li>Looked at ").append(Xml.line(looked.target() + ": " + looked.what()));
        out.append(looked.count() == 1 ? "" : " (" + looked.count() + ")").append("</li>\n");
      }
      out.append("</ul>\n");
    }
    out.append("</details>\n");
  }

  /** One finding in full. */
  static void finding(StringBuilder out, Finding finding) {
    out.append("<div class=\"finding\">\n<p><strong class=\"").append(finding.severity().id());
    out.append("\">").append(finding.severity().id()).append("</strong> <code>");
    out.append(Xml.line(finding.check())).append("</code>: ");
    out.append(Xml.line(finding.message())).append("</p>\n");
    if (finding.place() != null) {
      out.append("<p><code>")
          .append(Xml.line(Words.place(finding.place())))
          .append("</code></p>\n");
      if (finding.excerpt() != null) {
        source(out, finding.excerpt());
      }
    }
    if (!finding.evidence().isBlank()) {
      out.append("<p class=\"saw\">Saw: ").append(Xml.lines(finding.evidence())).append("</p>\n");
    }
    if (finding.fix() != null) {
      out.append("<p class=\"saw\">Fix: ").append(Xml.lines(finding.fix())).append("</p>\n");
    }
    out.append("</div>\n");
  }

  /** The part of a source line around its mark; a line can be a whole minified file. */
  private static void source(StringBuilder out, Excerpt excerpt) {
    String text = excerpt.text();
    int length = text.codePointCount(0, text.length());
    int markStart = Math.min(excerpt.caretStart(), length);
    int markEnd = Math.min(excerpt.caretEnd(), markStart + LONGEST);
    int from = length <= LONGEST ? 0 : Math.max(0, markStart - CONTEXT);
    int to = length <= LONGEST ? length : Math.min(length, from + LONGEST + CONTEXT);
    int start = text.offsetByCodePoints(0, markStart);
    int end = text.offsetByCodePoints(0, Math.min(markEnd, to));
    out.append("<pre><code>").append(from > 0 ? "…" : "");
    out.append(Xml.line(text.substring(text.offsetByCodePoints(0, from), start)));
    out.append("<mark>").append(Xml.line(text.substring(start, end))).append("</mark>");
    out.append(Xml.line(text.substring(end, text.offsetByCodePoints(0, to))));
    out.append(to < length ? "…" : "").append("</code></pre>\n");
  }
}
