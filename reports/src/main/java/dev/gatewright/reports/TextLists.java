package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of one verdict in a list: a line each, and each reason once. */
final class TextLists {
  private static final int SHOWN = 10;
  private static final int MARGIN = 2;
  private static final int LEAST = 16;

  private TextLists() {}

  /** Draws the list, or nothing when it is empty. */
  static void draw(
      Page page, ChecklistOutcome checklist, Verdict verdict, List<ItemOutcome> outcomes) {
    // Keyed by text: the hash of a record is linked at run time, which costs a cold start dearly.
    Map<String, List<ItemOutcome>> byReason = new LinkedHashMap<>();
    for (ItemOutcome outcome : outcomes) {
      String reason = outcome.why() + '\n' + outcome.remedy();
      List<ItemOutcome> same = byReason.get(reason);
      if (same == null) {
        same = new ArrayList<>();
        byReason.put(reason, same);
      }
      same.add(outcome);
    }
    for (List<ItemOutcome> same : byReason.values()) {
      page.gap();
      reason(page, verdict, same.getFirst(), same.size());
      items(page, checklist.checklist().file(), verdict, same);
    }
  }

  private static void reason(Page page, Verdict verdict, ItemOutcome outcome, int count) {
    String word = (count == 1 ? "" : count + " ") + Words.verdict(verdict) + ": ";
    page.paint(Style.of(verdict), word);
    page.flow(word.length(), MARGIN, Style.PLAIN, Visible.line(outcome.why()));
    if (outcome.remedy() != null) {
      page.indent(MARGIN).paint(Style.CYAN, page.options().unicode() ? "→ " : "> ");
      page.flow(MARGIN + 2, MARGIN + 2, Style.PLAIN, outcome.remedy());
    }
  }

  private static void items(Page page, String file, Verdict verdict, List<ItemOutcome> outcomes) {
    int shown = page.options().verbose() ? outcomes.size() : Math.min(SHOWN, outcomes.size());
    shown = outcomes.size() - shown <= 2 ? outcomes.size() : shown;
    for (ItemOutcome outcome : outcomes.subList(0, shown)) {
      item(page, file, verdict, outcome);
    }
    if (shown < outcomes.size()) {
      page.indent(MARGIN).paint(Style.of(verdict), Words.mark(verdict, page.options().unicode()));
      String more = " and " + Words.count(outcomes.size() - shown, "more item");
      page.paint(Style.DIM, more + ", listed with --verbose").end();
    }
  }

  private static void item(Page page, String file, Verdict verdict, ItemOutcome outcome) {
    Item item = outcome.item();
    String word = Words.mark(verdict, page.options().unicode()) + " " + Words.verdict(verdict);
    String where = ":" + item.line();
    page.indent(MARGIN).paint(Style.of(verdict), word).plain("  ");
    int used = MARGIN + Columns.of(word) + 4 + where.length();
    String text = page.fit(item.text(), used);
    page.plain(text).plain("  ");
    page.link(Style.DIM, where, file, item.line());
    aside(page, outcome, used + Columns.of(text) + 2);
    if (page.options().verbose()) {
      detail(page, outcome);
    }
  }

  /** The aside on the same line where it fits; what only helps to find the item may be cut. */
  private static void aside(Page page, ItemOutcome outcome, int used) {
    String aside = Visible.line(aside(outcome));
    int width = page.options().width();
    int room = width == 0 ? Integer.MAX_VALUE : width - used;
    boolean needed = outcome.by() != null || outcome.expires() != null;
    if (aside.isEmpty() || (Columns.of(aside) > room && !needed && room < LEAST)) {
      page.end();
    } else if (Columns.of(aside) <= room || !needed) {
      String end = page.options().unicode() ? "…" : "...";
      page.plain("  ").paint(Style.DIM, Columns.fit(aside, room, end)).end();
    } else {
      page.end();
      page.paragraph(4, Style.DIM, aside);
    }
  }

  /** The last heading, the person and the day, in short. */
  private static String aside(ItemOutcome outcome) {
    List<String> path = outcome.item().path();
    StringBuilder out = new StringBuilder(Words.tick(outcome));
    if (outcome.by() != null) {
      join(out, "by " + outcome.by());
    }
    if (outcome.expires() != null) {
      join(out, "until " + Times.day(outcome.expires()));
    }
    if (outcome.due() != null && !outcome.due().equals(outcome.expires())) {
      join(out, "due " + Times.day(outcome.due()));
    }
    if (!path.isEmpty()) {
      join(out, path.getLast());
    }
    return out.toString();
  }

  private static void join(StringBuilder out, String part) {
    out.append(out.isEmpty() ? "" : ", ").append(part);
  }

  private static void detail(Page page, ItemOutcome outcome) {
    page.indent(6).paint(Style.DIM, "id " + Visible.line(outcome.item().id()));
    for (String check : outcome.checks()) {
      page.paint(Style.DIM, "  check " + Visible.line(check));
    }
    page.end();
    for (Looked looked : outcome.looked()) {
      String count = looked.count() == 1 ? "" : " (" + looked.count() + ")";
      page.paragraph(6, Style.DIM, "looked at " + looked.target() + ": " + looked.what() + count);
    }
    for (Finding finding : outcome.findings()) {
      TextFinding.draw(page, finding);
    }
  }
}
