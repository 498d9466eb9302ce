package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The outcome for a terminal: failures in full, what is open in lists, the summary last. */
final class TextReport implements Report {
  @Override
  public String format() {
    return "text";
  }

  @Override
  public String render(Outcome outcome, ReportOptions options) {
    Page page = new Page(options);
    for (ChecklistOutcome checklist : outcome.checklists()) {
      checklist(page, checklist);
    }
    TextIgnored.draw(page, outcome.ignored());
    TextIgnored.wrong(page, outcome.findings());
    TextCoverage.draw(page, outcome.coverage());
    TextSummary.draw(page, outcome);
    return page.text();
  }

  private static void checklist(Page page, ChecklistOutcome outcome) {
    page.gap();
    page.paint(Style.BOLD, Visible.line(outcome.checklist().name())).plain("  ");
    String file = outcome.checklist().file();
    page.link(Style.DIM, Visible.line(file), file, 1).end();
    page.plain(Words.status(outcome.status()));
    Map<Verdict, Integer> counts = Words.counts(outcome);
    boolean first = true;
    for (Verdict verdict : Verdict.values()) {
      int count = counts.getOrDefault(verdict, 0);
      if (count > 0) {
        page.plain(first ? ": " : ", ");
        page.paint(Style.of(verdict), count + " " + Words.verdict(verdict));
        first = false;
      }
    }
    page.plain(first ? ": no items" : "").end();
    TextFailures.draw(page, outcome);
    for (Verdict verdict : Verdict.values()) {
      if (listed(verdict, page.options().verbose())) {
        TextLists.draw(page, outcome, verdict, having(outcome, verdict));
      }
    }
    TextFailures.lint(page, outcome.checklist());
  }

  /** Whether a verdict gets a list; a waiver is never hidden, what is in order only when asked. */
  private static boolean listed(Verdict verdict, boolean verbose) {
    return switch (verdict) {
      case FAIL -> false;
      case EXPIRED, UNKNOWN, MANUAL, WAIVED -> true;
      case ATTESTED, PASS, NOT_APPLICABLE -> verbose;
    };
  }

  /** The items of a checklist with one verdict, groups left out. */
  static List<ItemOutcome> having(ChecklistOutcome outcome, Verdict verdict) {
    List<ItemOutcome> items = new ArrayList<>();
    for (ItemOutcome item : outcome.items()) {
      if (item.verdict() == verdict && !item.item().group()) {
        items.add(item);
      }
    }
    return items;
  }
}
