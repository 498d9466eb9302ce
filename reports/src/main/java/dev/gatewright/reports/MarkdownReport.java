package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Coverage;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import java.util.List;
import java.util.Map;

/** The checklists as GitHub Flavored Markdown, ticked where proved or attested. */
final class MarkdownReport implements Report {
  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public String render(Outcome outcome, ReportOptions options) {
    StringBuilder out = new StringBuilder(1 << 15);
    out.append("# Gate ").append(outcome.open() ? "open" : "shut").append(", ");
    out.append(Words.status(outcome.status())).append("\n\n");
    summary(out, outcome);
    for (ChecklistOutcome checklist : outcome.checklists()) {
      checklist(out, checklist);
    }
    ignored(out, outcome);
    coverage(out, outcome.coverage());
    return out.toString();
  }

  private static void summary(StringBuilder out, Outcome outcome) {
    out.append("| Verdict | Items |\n| --- | ---: |\n");
    Map<Verdict, Integer> counts = outcome.counts();
    for (Verdict verdict : Verdict.values()) {
      out.append("| ").append(Words.mark(verdict, true)).append(' ');
      out.append(Words.verdict(verdict)).append(" | ");
      out.append(counts.getOrDefault(verdict, 0)).append(" |\n");
    }
    out.append("\nJudged ").append(Markdown.code(outcome.subject().path()));
    String commit = Words.commit(outcome.subject());
    out.append(commit == null ? "" : " at " + Markdown.code(commit));
    out.append(" as of ").append(Times.instant(outcome.at())).append(" by ");
    out.append(Markdown.inline(outcome.tool().name() + " " + outcome.tool().version()));
    out.append(".\n");
    if (outcome.nextReview() != null) {
      out.append("Next review: ").append(Times.day(outcome.nextReview())).append(".\n");
    }
  }

  private static void checklist(StringBuilder out, ChecklistOutcome outcome) {
    out.append("\n## ").append(Markdown.inline(outcome.checklist().name())).append("\n\n");
    out.append("Status: **").append(Words.status(outcome.status())).append("**. File: ");
    out.append(Markdown.code(outcome.checklist().file())).append(".\n");
    List<String> path = List.of();
    boolean first = true;
    for (ItemOutcome item : outcome.items()) {
      if (item.item().group()) {
        continue;
      }
      if (first || !item.item().path().equals(path)) {
        path = item.item().path();
        String heading = path.isEmpty() ? "" : "\n### " + Markdown.inline(Words.path(path, " › "));
        out.append(heading).append(heading.isEmpty() ? "\n" : "\n\n");
        first = false;
      }
      item(out, item);
    }
    if (!outcome.checklist().lint().isEmpty()) {
      out.append("\n### In the writing of this checklist\n\n");
      outcome.checklist().lint().forEach(finding -> finding(out, "", finding));
    }
  }

  private static void item(StringBuilder out, ItemOutcome outcome) {
    out.append(Words.met(outcome.verdict()) ? "- [x] " : "- [ ] ");
    out.append(Markdown.inline(outcome.item().text())).append('\n');
    out.append("  - ").append(Words.mark(outcome.verdict(), true)).append(" **");
    out.append(Words.verdict(outcome.verdict())).append("**: ");
    out.append(Markdown.inline(outcome.why()));
    String tick = Words.tick(outcome);
    out.append(tick.isEmpty() ? "" : " (" + tick + ")");
    out.append(outcome.by() == null ? "" : " By " + Markdown.inline(outcome.by()) + ".");
    out.append(outcome.expires() == null ? "" : " Until " + Times.day(outcome.expires()) + ".");
    out.append(
        outcome.due() == null || outcome.due().equals(outcome.expires())
            ? ""
            : " Due " + Times.day(outcome.due()) + ".");
    out.append('\n');
    outcome.findings().forEach(finding -> finding(out, "  ", finding));
    if (outcome.remedy() != null) {
      out.append("  - To do: ").append(Markdown.inline(outcome.remedy())).append('\n');
    }
    for (Looked looked : outcome.looked()) {
      out.append("  - Looked at ").append(Markdown.inline(looked.target())).append(": ");
      out.append(Markdown.inline(looked.what()));
      out.append(looked.count() == 1 ? "" : " (" + looked.count() + ")").append('\n');
    }
  }

  private static void ignored(StringBuilder out, Outcome outcome) {
    if (!outcome.ignored().isEmpty()) {
      out.append("\n## Ignored by a comment\n\n");
      for (Ignored one : outcome.ignored()) {
        finding(out, "", one.finding());
        String until = one.until() == null ? "" : "Until " + Times.day(one.until()) + ", ";
        out.append("  - ").append(until).append("because ");
        out.append(Markdown.inline(one.because())).append('\n');
      }
    }
    if (!outcome.findings().isEmpty()) {
      out.append("\n## In the comments that ignore findings\n\n");
      outcome.findings().forEach(finding -> finding(out, "", finding));
    }
  }

  private static void finding(StringBuilder out, String indent, Finding finding) {
    out.append(indent).append("- ").append(finding.severity().id()).append(' ');
    out.append(Markdown.code(finding.check())).append(": ");
    out.append(Markdown.inline(finding.message()));
    if (finding.place() != null) {
      out.append(" at ").append(Markdown.code(Words.place(finding.place())));
    }
    if (!finding.evidence().isBlank()) {
      out.append("; saw ").append(Markdown.code(finding.evidence()));
    }
    if (finding.fix() != null) {
      out.append(". Fix: ").append(Markdown.inline(finding.fix()));
    }
    out.append('\n');
  }

  private static void coverage(StringBuilder out, List<Coverage> coverage) {
    if (coverage.isEmpty()) {
      return;
    }
    out.append("\n## What was seen\n\n| Target | Seen | Parts | Skipped | Why |\n");
    out.append("| --- | --- | ---: | ---: | --- |\n");
    for (Coverage target : coverage) {
      out.append("| ").append(Markdown.inline(target.target())).append(" | ");
      out.append(target.seen() ? "yes" : "no").append(" | ").append(target.files());
      out.append(" | ").append(target.skipped().size()).append(" | ");
      out.append(target.why() == null ? "" : Markdown.inline(target.why())).append(" |\n");
    }
  }
}
