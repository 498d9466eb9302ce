package dev.gatewright.reports;

import dev.gatewright.model.Finding;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a scan without a checklist is drawn as. */
public final class ScanReports {
  private ScanReports() {}

  /** The names of the formats, sorted. */
  public static List<String> formats() {
    return List.of("json", "sarif", "text");
  }

  /** One JSON document, ending in a line feed. */
  public static String json(ScanResult scan) {
    StringBuilder out = new StringBuilder(1 << 14);
    JsonWriter json = JsonWriter.indented(out);
    json.beginObject();
    JsonParts.head(json, scan.tool(), scan.at(), scan.subject());
    JsonParts.findings(json, "findings", scan.findings());
    review(json, scan.review());
    JsonParts.ignored(json, scan.ignored());
    JsonParts.ignored(json, "excused", scan.excused());
    JsonParts.remarks(json, scan.remarks());
    JsonParts.coverage(json, scan.coverage());
    json.endObject().end();
    return out.toString();
  }

  private static void review(JsonWriter json, List<ForReview> review) {
    json.beginArray("review");
    for (ForReview open : review) {
      json.beginObject();
      json.field("check", open.check());
      json.field("why", open.why());
      JsonParts.findings(json, "candidates", open.candidates());
      json.endObject();
    }
    json.endArray();
  }

  /** SARIF 2.1.0, ending in a line feed. */
  public static String sarif(ScanResult scan) {
    return SarifReport.render(scan);
  }

  /** For a terminal, every finding in full, the summary last. */
  public static String text(ScanResult scan, ReportOptions options) {
    Page page = new Page(options);
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Finding finding : scan.findings()) {
      page.gap();
      TextFinding.draw(page, finding);
      counts.merge(finding.severity(), 1, Integer::sum);
    }
    TextReview.draw(page, scan.review());
    TextIgnored.draw(page, scan.ignored());
    TextIgnored.excused(page, scan.excused());
    TextIgnored.remarks(page, scan.remarks());
    TextCoverage.draw(page, scan.coverage());
    summary(page, scan, counts);
    if (!scan.findings().isEmpty()) {
      String check = Visible.line(scan.findings().getFirst().check());
      page.indent(2).paint(Style.BOLD, "Next: ");
      page.paint(Style.CYAN, "gatewright explain " + check).end();
    }
    return page.text();
  }

  private static void summary(Page page, ScanResult scan, Map<Severity, Integer> counts) {
    page.gap();
    page.paint(Style.BOLD, Words.count(scan.findings().size(), "finding"));
    List<Severity> worstFirst = List.of(Severity.values()).reversed();
    String before = ": ";
    for (Severity severity : worstFirst) {
      int count = counts.getOrDefault(severity, 0);
      if (count > 0) {
        page.plain(before).paint(Style.of(severity), count + " " + severity.id());
        before = ", ";
      }
    }
    if (!scan.review().isEmpty()) {
      page.plain("; ").paint(Style.of(Verdict.MANUAL), scan.review().size() + " for a person");
    }
    if (!scan.ignored().isEmpty()) {
      page.plain("; ").paint(Style.of(Verdict.WAIVED), scan.ignored().size() + " ignored");
    }
    if (!scan.excused().isEmpty()) {
      page.plain("; ").paint(Style.of(Verdict.WAIVED), scan.excused().size() + " excused");
    }
    page.end();
  }
}
