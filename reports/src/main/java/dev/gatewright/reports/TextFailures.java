package dev.gatewright.reports;

import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The failing items of a checklist with their findings, under their headings. */
final class TextFailures {
  private static final int SHOWN = 10;

  private final Page page;
  private final Map<String, String> shownUnder = new HashMap<>();

  private TextFailures(Page page) {
    this.page = page;
  }

  /** Draws every failing item in full. */
  static void draw(Page page, ChecklistOutcome outcome) {
    TextFailures failures = new TextFailures(page);
    List<String> path = List.of();
    for (ItemOutcome item : TextReport.having(outcome, Verdict.FAIL)) {
      page.gap();
      if (!item.item().path().equals(path)) {
        path = item.item().path();
        String separator = page.options().unicode() ? " › " : " > ";
        page.paint(Style.BOLD, Words.path(path, separator)).end();
      }
      failures.item(outcome.checklist(), item);
    }
  }

  /** Draws what looks wrong in the writing of a checklist. */
  static void lint(Page page, Checklist checklist) {
    if (!checklist.lint().isEmpty()) {
      page.gap();
      page.paint(Style.BOLD, "In the writing of this checklist").end();
      new TextFailures(page).findings(checklist.lint());
    }
  }

  private void item(Checklist checklist, ItemOutcome outcome) {
    Item item = outcome.item();
    String mark = Words.mark(Verdict.FAIL, page.options().unicode());
    page.paint(Style.RED, mark + " fail").plain("  ");
    page.flow(8, 8, Style.BOLD, Visible.line(item.text()));
    page.paragraph(8, Style.PLAIN, Visible.line(outcome.why()));
    page.indent(8);
    page.link(
        Style.DIM,
        Visible.line(checklist.file()) + ":" + item.line(),
        checklist.file(),
        item.line());
    page.paint(Style.DIM, "  " + Visible.line(item.id()));
    String tick = Words.tick(outcome);
    page.paint(Style.YELLOW, tick.isEmpty() ? "" : "  " + tick).end();
    List<Finding> fresh = new ArrayList<>();
    Map<String, Integer> known = new LinkedHashMap<>();
    for (Finding finding : outcome.findings()) {
      String under = shownUnder.get(key(finding));
      if (under == null) {
        fresh.add(finding);
      } else {
        known.merge(under, 1, Integer::sum);
      }
    }
    fresh.forEach(finding -> shownUnder.put(key(finding), item.id()));
    known.forEach((under, count) -> known(under, count, count == outcome.findings().size()));
    findings(fresh);
    if (outcome.remedy() != null) {
      page.indent(8).paint(Style.CYAN, page.options().unicode() ? "→ " : "> ");
      page.flow(10, 10, Style.PLAIN, outcome.remedy());
    }
  }

  private void findings(List<Finding> findings) {
    int shown = page.options().verbose() ? findings.size() : Math.min(SHOWN, findings.size());
    for (Finding finding : findings.subList(0, shown)) {
      page.gap();
      TextFinding.draw(page, finding);
    }
    if (shown < findings.size()) {
      String more = Words.count(findings.size() - shown, "more finding");
      page.paragraph(2, Style.DIM, "and " + more + ", listed with --verbose");
    }
  }

  /** Says that findings were shown before, under another item. */
  private void known(String under, int count, boolean all) {
    String same = (all ? "The same " : "Also the same ") + Words.count(count, "finding");
    page.paragraph(8, Style.DIM, same + " as " + under + ".");
  }

  /** What makes two findings the same one to a reader, whatever weight each item gives it. */
  private static String key(Finding finding) {
    return finding.check() + " " + finding.fingerprint();
  }
}
