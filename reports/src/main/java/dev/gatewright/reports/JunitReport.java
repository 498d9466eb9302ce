package dev.gatewright.reports;

import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Finding;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outcome as JUnit XML: a suite for each checklist, a test case for each item. */
final class JunitReport implements Report {
  @Override
  public String format() {
    return "junit";
  }

  @Override
  public String render(Outcome outcome, ReportOptions options) {
    StringBuilder out = new StringBuilder(1 << 16);
    Map<Verdict, Integer> counts = outcome.counts();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
    attribute(out, "name", outcome.tool().name());
    totals(out, counts);
    out.append(">\n");
    for (ChecklistOutcome checklist : outcome.checklists()) {
      suite(out, outcome, checklist);
    }
    return out.append("</testsuites>\n").toString();
  }

  private static void suite(StringBuilder out, Outcome outcome, ChecklistOutcome suite) {
    Checklist checklist = suite.checklist();
    Map<Verdict, Integer> counts = Words.counts(suite);
    out.append("  <testsuite");
    attribute(out, "name", checklist.name());
    totals(out, counts);
    int skipped =
        counts.getOrDefault(Verdict.WAIVED, 0) + counts.getOrDefault(Verdict.NOT_APPLICABLE, 0);
    attribute(out, "skipped", Integer.toString(skipped));
    String at = Times.instant(outcome.at());
    attribute(out, "timestamp", at.substring(0, at.length() - 1));
    attribute(out, "file", checklist.file());
    out.append(">\n    <properties>\n");
    property(out, "gate", outcome.open() ? "open" : "shut");
    property(out, "status", suite.status().id());
    property(out, "sha256", checklist.sha256());
    if (outcome.subject().commit() != null) {
      property(out, "commit", outcome.subject().commit());
    }
    out.append("    </properties>\n");
    Set<String> names = new HashSet<>();
    for (ItemOutcome item : suite.items()) {
      if (!item.item().group()) {
        testcase(out, checklist, item, names);
      }
    }
    out.append("  </testsuite>\n");
  }

  private static void totals(StringBuilder out, Map<Verdict, Integer> counts) {
    int tests = 0;
    for (int count : counts.values()) {
      tests += count;
    }
    int failures =
        counts.getOrDefault(Verdict.FAIL, 0)
            + counts.getOrDefault(Verdict.EXPIRED, 0)
            + counts.getOrDefault(Verdict.MANUAL, 0);
    attribute(out, "tests", Integer.toString(tests));
    attribute(out, "failures", Integer.toString(failures));
    attribute(out, "errors", Integer.toString(counts.getOrDefault(Verdict.UNKNOWN, 0)));
  }

  private static void testcase(
      StringBuilder out, Checklist checklist, ItemOutcome outcome, Set<String> names) {
    List<String> path = outcome.item().path();
    String group = path.isEmpty() ? checklist.name() : Words.path(path, " / ");
    String name = Visible.line(outcome.item().text());
    if (!names.add(group + "\n" + name)) {
      name = name + " (" + outcome.item().id() + ")";
    }
    out.append("    <testcase");
    attribute(out, "name", name);
    attribute(out, "classname", group);
    attribute(out, "file", checklist.file());
    attribute(out, "line", Integer.toString(outcome.item().line()));
    switch (outcome.verdict()) {
      case PASS, ATTESTED -> out.append("/>\n");
      case FAIL, EXPIRED, MANUAL -> problem(out, "failure", outcome);
      case UNKNOWN -> problem(out, "error", outcome);
      case WAIVED, NOT_APPLICABLE -> {
        out.append(">\n      <skipped");
        attribute(out, "type", outcome.verdict().id());
        attribute(out, "message", outcome.why());
        out.append("/>\n    </testcase>\n");
      }
    }
  }

  private static void problem(StringBuilder out, String element, ItemOutcome outcome) {
    out.append(">\n      <").append(element);
    attribute(out, "type", outcome.verdict().id());
    attribute(out, "message", outcome.why());
    out.append('>').append(Xml.lines(String.join("\n", detail(outcome))));
    out.append("</").append(element).append(">\n    </testcase>\n");
  }

  private static List<String> detail(ItemOutcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(outcome.verdict().id() + ": " + outcome.why());
    for (Finding finding : outcome.findings()) {
      String place = finding.place() == null ? "" : Words.place(finding.place()) + ": ";
      String head = finding.severity().id() + " [" + finding.check() + "] ";
      lines.add(place + head + finding.message());
      if (!finding.evidence().isBlank()) {
        lines.add("  saw: " + finding.evidence());
      }
      if (finding.fix() != null) {
        lines.add("  fix: " + finding.fix());
      }
    }
    if (outcome.remedy() != null) {
      lines.add("to do: " + outcome.remedy());
    }
    return lines;
  }

  private static void property(StringBuilder out, String name, String value) {
    out.append("      <property");
    attribute(out, "name", name);
    attribute(out, "value", value);
    out.append("/>\n");
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"").append(Xml.line(value)).append('"');
  }
}
