package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of one verdict in a list: a line each, and each reason once. */
final class TextLists {
  private static final int SHOWN = 10;
  private static final int MARGIN = 2;

  private TextLists() {}

  /** What items of one list are folded by. */
  private record Reason(String why, @Nullable String remedy) {}

  /** Draws the list, or nothing when it is empty. */
  static void draw(
      Page page, ChecklistOutcome checklist, Verdict verdict, List<ItemOutcome> outcomes) {
    Map<Reason, List<ItemOutcome>> byReason = new LinkedHashMap<>();
    for (ItemOutcome outcome : outcomes) {
      Reason reason = new Reason(outcome.why(), outcome.remedy());
      byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(outcome);
    }
    for (Map.Entry<Reason, List<ItemOutcome>> entry : byReason.entrySet()) {
      page.gap();
      reason(page, verdict, entry.getKey(), entry.getValue());
      items(page, checklist.checklist().file(), verdict, entry.getValue());
    }
  }

  private static void reason(
      Page page, Verdict verdict, Reason reason, List<ItemOutcome> outcomes) {
    String head = outcomes.size() == 1 ? "" : outcomes.size() + " ";
    String word = head + Words.verdict(verdict) + ": ";
    page.paint(Style.of(verdict), word);
    page.flow(word.length(), MARGIN, Style.PLAIN, Visible.line(reason.why()));
    if (reason.remedy() != null) {
      page.indent(MARGIN).paint(Style.CYAN, page.options().unicode() ? "→ " : "> ");
      page.flow(MARGIN + 2, MARGIN + 2, Style.PLAIN, reason.remedy());
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
    String aside = aside(outcome);
    page.indent(MARGIN).paint(Style.of(verdict), word).plain("  ");
    int used = MARGIN + Columns.of(word) + 4 + where.length();
    page.plain(page.fit(item.text(), used + Math.min(24, Columns.of(aside)))).plain("  ");
    page.link(Style.DIM, where, file, item.line());
    page.paint(
        Style.DIM, aside.isEmpty() ? "" : "  " + page.fit(aside, page.options().width() - 24));
    page.end();
    if (page.options().verbose()) {
      detail(page, outcome);
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
    outcome.findings().forEach(finding -> TextFinding.draw(page, finding));
  }
}
