package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Mark;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import java.util.Map;

/** The outcome as one JSON document, for programs. */
final class JsonReport implements Report {
  @Override
  public String format() {
    return "json";
  }

  @Override
  public String render(Outcome outcome, ReportOptions options) {
    StringBuilder out = new StringBuilder(1 << 18);
    write(outcome, JsonWriter.indented(out));
    return out.toString();
  }

  /** The same document without white space, from which digests are made. */
  static String compact(Outcome outcome) {
    StringBuilder out = new StringBuilder(1 << 18);
    write(outcome, JsonWriter.compact(out));
    return out.toString();
  }

  private static void write(Outcome outcome, JsonWriter json) {
    json.beginObject();
    JsonParts.head(json, outcome.tool(), outcome.at(), outcome.subject());
    json.beginObject("outcome");
    json.field("gate", outcome.open() ? "open" : "shut");
    json.field("status", outcome.status().id());
    json.field("nextReview", outcome.nextReview() == null ? null : Times.day(outcome.nextReview()));
    json.beginObject("counts");
    Map<Verdict, Integer> counts = outcome.counts();
    for (Verdict verdict : Words.CONTRACT_ORDER) {
      json.field(verdict.id(), counts.getOrDefault(verdict, 0));
    }
    json.endObject().endObject();
    json.beginArray("checklists");
    for (ChecklistOutcome checklist : outcome.checklists()) {
      checklist(json, checklist);
    }
    json.endArray();
    JsonParts.findings(json, "findings", outcome.findings());
    JsonParts.ignored(json, outcome.ignored());
    JsonParts.coverage(json, outcome.coverage());
    json.endObject().end();
  }

  private static void checklist(JsonWriter json, ChecklistOutcome outcome) {
    json.beginObject();
    json.field("name", outcome.checklist().name());
    json.field("file", outcome.checklist().file());
    json.field("sha256", outcome.checklist().sha256());
    json.field("status", outcome.status().id());
    json.beginArray("items");
    for (ItemOutcome item : outcome.items()) {
      item(json, item);
    }
    json.endArray();
    JsonParts.findings(json, "lint", outcome.checklist().lint());
    json.endObject();
  }

  private static void item(JsonWriter json, ItemOutcome outcome) {
    json.beginObject();
    json.field("id", outcome.item().id());
    json.field("line", outcome.item().line());
    json.field("path", outcome.item().path());
    json.field("text", outcome.item().text());
    if (outcome.item().mark() == Mark.NONE) {
      json.name("ticked").nullValue();
    } else {
      json.field("ticked", outcome.item().mark().ticked());
    }
    json.field("kind", outcome.kind().id());
    json.field("verdict", outcome.verdict().id());
    json.field("why", outcome.why());
    json.field("checks", outcome.checks());
    json.field("by", outcome.by());
    json.field("expires", Times.instantOrNull(outcome.expires()));
    json.field("due", Times.instantOrNull(outcome.due()));
    JsonParts.findings(json, "findings", outcome.findings());
    json.beginArray("looked");
    for (Looked looked : outcome.looked()) {
      json.beginObject();
      json.field("target", looked.target());
      json.field("what", looked.what());
      json.field("count", looked.count());
      json.endObject();
    }
    json.endArray().endObject();
  }
}
