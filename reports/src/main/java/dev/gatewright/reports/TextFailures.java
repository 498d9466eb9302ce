package dev.gatewright.reports;

import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The failing items of a checklist with their findings, under their headings. */
final class TextFailures {
  private static final int SHOWN = 10;

  private final Page page;
  private final Map<List<String>, String> firstWith = new HashMap<>();

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
    String same = firstWith.putIfAbsent(fingerprints(outcome), item.id());
    if (same != null && !outcome.findings().isEmpty()) {
      String found = Words.count(outcome.findings().size(), "finding");
      page.paragraph(8, Style.DIM, "The same " + found + " as " + same + ".");
    } else {
      findings(outcome.findings());
    }
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

  private static List<String> fingerprints(ItemOutcome outcome) {
    String[] fingerprints = new String[outcome.findings().size()];
    for (int i = 0; i < fingerprints.length; i++) {
      Finding finding = outcome.findings().get(i);
      fingerprints[i] = finding.check() + " " + finding.fingerprint();
    }
    return List.of(fingerprints);
  }
}
