package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Coverage;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The outcome as one page without scripts and without anything from elsewhere. */
final class HtmlReport implements Report {
  @Override
  public String format() {
    return "html";
  }

  @Override
  public String render(Outcome outcome, ReportOptions options) {
    StringBuilder out = new StringBuilder(1 << 17);
    String title = "Gate " + (outcome.open() ? "open" : "shut");
    head(out, title + " - " + Xml.line(outcome.subject().path()));
    out.append("<header>\n<h1>").append(title).append("</h1>\n<p class=\"status\">");
    out.append("The checklists together are <strong>");
    out.append(Words.status(outcome.status())).append("</strong>.");
    if (outcome.nextReview() != null) {
      out.append(" Next review: ").append(time(Times.day(outcome.nextReview()))).append('.');
    }
    out.append("</p>\n</header>\n");
    contents(out, outcome.checklists());
    out.append("<main id=\"main\">\n");
    counts(out, outcome);
    int number = 0;
    for (ChecklistOutcome checklist : outcome.checklists()) {
      HtmlChecklist.draw(out, checklist, ++number);
    }
    ignored(out, outcome);
    coverage(out, outcome.coverage());
    out.append("</main>\n");
    footer(out, outcome);
    return out.append("</body>\n</html>\n").toString();
  }

  /** A day or an instant. */
  static String time(String iso) {
    return "<time datetime=\"" + iso + "\">" + iso + "</time>";
  }

  private static void head(StringBuilder out, String title) {
    String style = style();
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.append("style-src ").append(Digests.cspSource(style));
    out.append("; base-uri 'none'; form-action 'none'\" />\n");
    out.append("<meta name=\"referrer\" content=\"no-referrer\" />\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\" />\n<title>");
    out.append(title).append("</title>\n<style>").append(style).append("</style>\n");
    out.append("</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n");
  }

  private static void contents(StringBuilder out, List<ChecklistOutcome> checklists) {
    if (checklists.size() < 2) {
      return;
    }
    out.append("<nav aria-label=\"Checklists\">\n<ul>\n");
    int number = 0;
    for (ChecklistOutcome checklist : checklists) {
      out.append("<li><a href=\"#c").append(++number).append("\">");
      out.append(Xml.line(checklist.checklist().name())).append("</a>: ");
      out.append(Words.status(checklist.status())).append("</li>\n");
    }
    out.append("</ul>\n</nav>\n");
  }

  private static void counts(StringBuilder out, Outcome outcome) {
    out.append("<table class=\"counts\">\n<caption>Items by verdict</caption>\n<thead>\n<tr>");
    out.append("<th scope=\"col\">Verdict</th><th scope=\"col\">Items</th></tr>\n");
    out.append("</thead>\n<tbody>\n");
    Map<Verdict, Integer> counts = outcome.counts();
    for (Verdict verdict : Verdict.values()) {
      out.append("<tr><th scope=\"row\">").append(chip(verdict)).append("</th><td>");
      out.append(counts.getOrDefault(verdict, 0)).append("</td></tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  /** A verdict as a sign and a word. */
  static String chip(Verdict verdict) {
    String sign = "<span aria-hidden=\"true\">" + Words.mark(verdict, true) + "</span> ";
    String word = Words.verdict(verdict);
    return "<span class=\"chip " + verdict.id() + "\">" + sign + word + "</span>";
  }

  private static void ignored(StringBuilder out, Outcome outcome) {
    if (!outcome.ignored().isEmpty()) {
      out.append("<section aria-labelledby=\"ignored\">\n<h2 id=\"ignored\">");
      out.append("Ignored by a comment</h2>\n");
      for (Ignored one : outcome.ignored()) {
        HtmlChecklist.finding(out, one.finding());
        String until = one.until() == null ? "" : "Until " + time(Times.day(one.until())) + ", ";
        out.append("<p class=\"why\">").append(until);
        out.append("because ").append(Xml.line(one.because())).append("</p>\n");
      }
      out.append("</section>\n");
    }
    if (!outcome.findings().isEmpty()) {
      out.append("<section aria-labelledby=\"comments\">\n<h2 id=\"comments\">");
      out.append("In the comments that ignore findings</h2>\n");
      outcome.findings().forEach(finding -> HtmlChecklist.finding(out, finding));
      out.append("</section>\n");
    }
  }

  private static void coverage(StringBuilder out, List<Coverage> coverage) {
    if (coverage.isEmpty()) {
      return;
    }
    out.append("<section aria-labelledby=\"seen\">\n<h2 id=\"seen\">What was seen</h2>\n");
    out.append("<div class=\"wide\" role=\"region\" aria-label=\"Targets\" tabindex=\"0\">\n");
    out.append("<table>\n<caption>Targets and how much of each was read</caption>\n<thead>\n<tr>");
    for (String column : List.of("Target", "Seen", "Parts", "Skipped", "Why")) {
      out.append("<th scope=\"col\">").append(column).append("</th>");
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
    for (Coverage target : coverage) {
      out.append("<tr><th scope=\"row\">").append(Xml.line(target.target())).append("</th><td>");
      out.append(target.seen() ? "yes" : "no").append("</td><td>").append(target.files());
      out.append("</td><td>").append(target.skipped().size()).append("</td><td>");
      out.append(target.why() == null ? "" : Xml.line(target.why())).append("</td></tr>\n");
    }
    out.append("</tbody>\n</table>\n</div>\n");
    skipped(out, coverage);
    out.append("</section>\n");
  }

  private static void skipped(StringBuilder out, List<Coverage> coverage) {
    for (Coverage target : coverage) {
      if (!target.skipped().isEmpty()) {
        out.append("<details>\n<summary>Skipped in ").append(Xml.line(target.target()));
        out.append("</summary>\n<ul>\n");
        for (Coverage.Skipped skipped : target.skipped()) {
          out.append("<li><code>").append(Xml.line(skipped.file())).append("</code>: ");
          out.append(Xml.line(skipped.why())).append("</li>\n");
        }
        out.append("</ul>\n</details>\n");
      }
    }
  }

  private static void footer(StringBuilder out, Outcome outcome) {
    out.append("<footer>\n<p>Judged <code>").append(Xml.line(outcome.subject().path()));
    out.append("</code>");
    String commit = Words.commit(outcome.subject());
    out.append(commit == null ? "" : " at <code>" + Xml.line(commit) + "</code>");
    out.append(" as of ").append(time(Times.instant(outcome.at()))).append(" by ");
    out.append(Xml.line(outcome.tool().name() + " " + outcome.tool().version()));
    out.append(".</p>\n</footer>\n");
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is not packed with the reports");
      }
      return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ReportException("report.css cannot be read from the program; reinstall it", e);
    }
  }
}
