package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last lines: the gate, the counts, the next review and what to do next. */
final class TextSummary {
  private static final int COMMANDS = 3;

  private TextSummary() {}

  /** Draws the summary. */
  static void draw(Page page, Outcome outcome) {
    page.gap();
    page.paint(
        outcome.open() ? Style.GREEN : Style.RED, outcome.open() ? "Gate open" : "Gate shut");
    page.plain(", ").paint(Style.BOLD, Words.status(outcome.status())).end();
    counts(page, outcome.counts());
    String commit = Words.commit(outcome.subject());
    page.paragraph(
        2,
        Style.DIM,
        "Judged "
            + outcome.subject().path()
            + (commit == null ? "" : " at " + commit)
            + " as of "
            + Times.instant(outcome.at())
            + " by "
            + outcome.tool().name()
            + " "
            + outcome.tool().version());
    review(page, outcome);
    List<String> commands = next(outcome);
    for (int i = 0; i < commands.size(); i++) {
      page.indent(2).paint(Style.BOLD, i == 0 ? "Next: " : "      ");
      page.paint(Style.CYAN, commands.get(i)).end();
    }
  }

  private static void counts(Page page, Map<Verdict, Integer> counts) {
    page.indent(2);
    int column = 2;
    for (Verdict verdict : Verdict.values()) {
      int count = counts.getOrDefault(verdict, 0);
      String text =
          Words.mark(verdict, page.options().unicode())
              + " "
              + count
              + " "
              + Words.verdict(verdict);
      int width = Columns.of(text);
      if (column > 2 && page.options().width() > 0 && column + 3 + width > page.options().width()) {
        page.end();
        page.indent(2);
        column = 2;
      } else if (column > 2) {
        page.plain("   ");
        column += 3;
      }
      page.paint(count == 0 ? Style.DIM : Style.of(verdict), text);
      column += width;
    }
    page.end();
  }

  private static void review(Page page, Outcome outcome) {
    if (outcome.nextReview() == null) {
      return;
    }
    long days = ChronoUnit.DAYS.between(Times.dayOf(outcome.at()), outcome.nextReview());
    String when =
        days < 0
            ? "overdue for " + Words.count(-days, "day")
            : days == 0 ? "today" : "in " + Words.count(days, "day");
    String day = Times.day(outcome.nextReview());
    page.indent(2)
        .paint(days < 0 ? Style.YELLOW : Style.PLAIN, "Next review: " + day + ", " + when);
    page.end();
  }

  private static List<String> next(Outcome outcome) {
    List<String> commands = new ArrayList<>();
    ItemOutcome failing = first(outcome, Verdict.FAIL);
    ItemOutcome unseen = first(outcome, Verdict.UNKNOWN);
    ItemOutcome expired = first(outcome, Verdict.EXPIRED);
    ItemOutcome open = first(outcome, Verdict.MANUAL);
    if (failing != null) {
      commands.add("gatewright explain " + subject(failing));
    }
    if (unseen != null) {
      commands.add("gatewright explain " + subject(unseen));
    }
    ItemOutcome person = expired == null ? open : expired;
    if (person != null) {
      String item = Visible.line(person.item().id());
      commands.add("gatewright attest " + item + " --by NAME --because REASON --evidence LINK");
    }
    if (commands.isEmpty() && outcome.nextReview() != null) {
      commands.add("gatewright due");
    }
    if (commands.isEmpty() && outcome.open()) {
      commands.add("gatewright tick");
    }
    return commands.subList(0, Math.min(COMMANDS, commands.size()));
  }

  private static String subject(ItemOutcome outcome) {
    return Visible.line(
        outcome.findings().isEmpty() ? outcome.item().id() : outcome.findings().getFirst().check());
  }

  private static @Nullable ItemOutcome first(Outcome outcome, Verdict verdict) {
    for (ChecklistOutcome checklist : outcome.checklists()) {
      for (ItemOutcome item : checklist.items()) {
        if (item.verdict() == verdict && !item.item().group()) {
          return item;
        }
      }
    }
    return null;
  }
}
