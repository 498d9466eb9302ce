package dev.gatewright.reports;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Subject;
import dev.gatewright.model.Tool;
import java.time.Instant;
import java.util.List;

/** The outcome as SARIF 2.1.0, within what GitHub code scanning takes. */
final class SarifReport implements Report {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public String format() {
    return "sarif";
  }

  @Override
  public String render(Outcome outcome, ReportOptions options) {
    SarifResults results = new SarifResults();
    outcome.checklists().forEach(results::add);
    results.add(outcome.findings());
    results.ignored(outcome.ignored());
    return document(outcome.tool(), outcome.at(), outcome.subject(), results, outcome.coverage());
  }

  /** The same for a scan. */
  static String render(ScanResult scan) {
    SarifResults results = new SarifResults();
    results.add(scan.findings());
    results.review(scan.review());
    results.ignored(scan.ignored());
    results.ignored(scan.excused());
    return document(scan.tool(), scan.at(), scan.subject(), results, scan.coverage());
  }

  private static String document(
      Tool tool, Instant at, Subject subject, SarifResults results, List<Coverage> coverage) {
    StringBuilder out = new StringBuilder(1 << 16);
    JsonWriter json = JsonWriter.indented(out);
    List<SarifResult> list = results.list();
    SarifRules rules = new SarifRules(list);
    json.beginObject().field("$schema", SCHEMA).field("version", "2.1.0");
    json.beginArray("runs").beginObject();
    json.beginObject("tool").beginObject("driver");
    json.field("name", tool.name()).field("version", tool.version());
    rules.write(json);
    json.endObject().endObject();
    invocation(json, coverage);
    json.beginObject("originalUriBaseIds").beginObject("%SRCROOT%");
    json.beginObject("description").field("text", "The directory that was checked.");
    json.endObject().endObject().endObject();
    json.field("columnKind", "unicodeCodePoints");
    json.beginArray("results");
    for (SarifResult result : list) {
      result.write(json, rules.index(result.rule()));
    }
    json.endArray();
    json.beginObject("properties").field("judgedAsOf", Times.instant(at));
    if (subject.commit() != null) {
      json.field("commit", subject.commit());
    }
    if (subject.dirty() != null) {
      json.field("dirty", subject.dirty());
    }
    json.endObject().endObject().endArray().endObject().end();
    return out.toString();
  }

  private static void invocation(JsonWriter json, List<Coverage> coverage) {
    json.beginArray("invocations").beginObject();
    json.field("executionSuccessful", true);
    json.beginArray("toolExecutionNotifications");
    for (Coverage target : coverage) {
      if (!target.seen()) {
        String why = target.why() == null ? "" : ": " + target.why();
        notification(json, "warning", "Not seen: " + target.target() + why);
      } else if (target.why() != null || !target.skipped().isEmpty()) {
        String why = target.why() == null ? "" : ": " + target.why();
        int skipped = target.skipped().size();
        notification(json, "note", target.target() + why + "; " + skipped + " skipped");
      }
    }
    json.endArray().endObject().endArray();
  }

  private static void notification(JsonWriter json, String level, String text) {
    json.beginObject().field("level", level);
    json.beginObject("message").field("text", SarifResult.message(text)).endObject().endObject();
  }
}
