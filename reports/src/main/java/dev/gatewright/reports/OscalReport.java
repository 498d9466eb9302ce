package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Outcome;
import java.util.List;

/** The outcome as OSCAL assessment results, version 1.1.3, in JSON. */
final class OscalReport implements Report {
  private static final String VERSION = "1.1.3";

  @Override
  public String format() {
    return "oscal";
  }

  @Override
  public String render(Outcome outcome, ReportOptions options) {
    StringBuilder out = new StringBuilder(1 << 16);
    JsonWriter json = JsonWriter.indented(out);
    Oscal oscal = new Oscal(json, Digests.sha256(JsonReport.compact(outcome)));
    String at = Times.instant(outcome.at());
    json.beginObject().beginObject("assessment-results");
    json.field("uuid", oscal.uuid("assessment-results"));
    json.beginObject("metadata");
    json.field("title", "Security assessment by " + oscal.text(outcome.tool().name()));
    json.field("last-modified", at).field("version", at).field("oscal-version", VERSION);
    json.beginArray("props");
    oscal.prop("tool-name", outcome.tool().name());
    oscal.prop("tool-version", outcome.tool().version());
    json.endArray().endObject();
    json.beginObject("import-ap").field("href", "#" + oscal.uuid("no-plan")).endObject();
    json.beginArray("results");
    for (ChecklistOutcome checklist : outcome.checklists()) {
      new OscalResult(json, oscal, outcome, checklist).write();
    }
    if (outcome.checklists().isEmpty()) {
      empty(json, oscal, at);
    }
    json.endArray();
    backMatter(json, oscal, outcome.checklists());
    json.endObject().endObject().end();
    return out.toString();
  }

  private static void empty(JsonWriter json, Oscal oscal, String at) {
    json.beginObject().field("uuid", oscal.uuid("result"));
    json.field("title", "No checklist").field("description", "No checklist was judged.");
    json.field("start", at).field("end", at);
    oscal.everyControl();
    json.endObject();
  }

  private static void backMatter(JsonWriter json, Oscal oscal, List<ChecklistOutcome> checklists) {
    json.beginObject("back-matter").beginArray("resources");
    json.beginObject().field("uuid", oscal.uuid("no-plan")).field("title", "Assessment plan");
    String plan = "There is no assessment plan in OSCAL: the checklists below are the plan.";
    json.field("description", plan).endObject();
    for (ChecklistOutcome outcome : checklists) {
      String file = outcome.checklist().file();
      json.beginObject().field("uuid", oscal.uuid("checklist/" + file));
      json.field("title", oscal.text(outcome.checklist().name()));
      json.beginArray("rlinks").beginObject().field("href", Uris.path(file));
      json.field("media-type", "text/markdown");
      json.beginArray("hashes").beginObject().field("algorithm", "SHA-256");
      json.field("value", outcome.checklist().sha256()).endObject().endArray();
      json.endObject().endArray().endObject();
    }
    json.endArray().endObject();
  }
}
