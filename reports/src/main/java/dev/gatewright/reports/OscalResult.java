package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Finding;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** One checklist as an OSCAL result: an observation and a finding for each item. */
final class OscalResult {
  private final JsonWriter json;
  private final Oscal oscal;
  private final Outcome outcome;
  private final ChecklistOutcome checklist;
  private final List<ItemOutcome> items = new ArrayList<>();

  OscalResult(JsonWriter json, Oscal oscal, Outcome outcome, ChecklistOutcome checklist) {
    this.json = json;
    this.oscal = oscal;
    this.outcome = outcome;
    this.checklist = checklist;
    for (ItemOutcome item : checklist.items()) {
      if (!item.item().group()) {
        items.add(item);
      }
    }
  }

  /** Writes the result. */
  void write() {
    json.beginObject().field("uuid", oscal.uuid("result/" + checklist.checklist().file()));
    json.field("title", oscal.text(checklist.checklist().name()));
    String status = Words.status(checklist.status());
    json.field("description", "The checklist is " + status + "; " + Words.gate(outcome) + ".");
    json.field("start", Times.instant(outcome.at())).field("end", Times.instant(outcome.at()));
    json.beginArray("props");
    oscal.prop("status", checklist.status().id());
    oscal.prop("gate", outcome.open() ? "open" : "shut");
    oscal.prop("checklist-file", checklist.checklist().file());
    oscal.prop("checklist-sha256", checklist.checklist().sha256());
    oscal.prop("commit", outcome.subject().commit());
    json.endArray();
    json.beginArray("links").beginObject();
    String resource = "#" + oscal.uuid("checklist/" + checklist.checklist().file());
    json.field("href", resource).field("rel", "reference").endObject().endArray();
    oscal.everyControl();
    if (!items.isEmpty()) {
      json.beginArray("observations");
      items.forEach(this::observation);
      json.endArray();
      risks();
      json.beginArray("findings");
      items.forEach(this::finding);
      json.endArray();
    }
    json.endObject();
  }

  private void observation(ItemOutcome item) {
    json.beginObject().field("uuid", uuid("observation", item));
    json.field("title", oscal.text(item.item().text()));
    json.field("description", oscal.text(item.why()));
    if (!item.checks().isEmpty() || item.by() != null) {
      json.beginArray("props");
      item.checks().forEach(check -> oscal.prop("check", check));
      oscal.prop("by", item.by());
      json.endArray();
    }
    json.field("methods", List.of(method(item)));
    evidence(item);
    json.field("collected", Times.instant(outcome.at()));
    if (item.expires() != null) {
      json.field("expires", Times.instant(item.expires()));
    }
    json.endObject();
  }

  /** How it was looked at (OSCAL, assessment methods). */
  private static String method(ItemOutcome item) {
    if (item.verdict() == Verdict.ATTESTED || item.kind() == ItemKind.PERSON) {
      return "INTERVIEW";
    }
    return switch (item.kind()) {
      case AUTOMATED -> "TEST";
      case COMPUTED, SCHEDULE, RUNBOOK -> "EXAMINE";
      case PERSON -> "INTERVIEW";
    };
  }

  private void evidence(ItemOutcome item) {
    if (item.findings().isEmpty() && item.looked().isEmpty()) {
      return;
    }
    json.beginArray("relevant-evidence");
    for (Finding finding : item.findings()) {
      json.beginObject();
      if (finding.place() != null) {
        json.field("href", Uris.path(finding.place().file()));
      }
      String saw = finding.evidence().isBlank() ? "" : ": " + finding.evidence();
      json.field("description", oscal.text(finding.message() + saw));
      json.beginArray("props");
      oscal.prop("check", finding.check());
      oscal.prop("severity", finding.severity().id());
      oscal.prop("fingerprint", finding.fingerprint());
      oscal.prop("place", finding.place() == null ? null : Words.place(finding.place()));
      json.endArray().endObject();
    }
    for (Looked looked : item.looked()) {
      String text = looked.target() + ": " + looked.what() + " (" + looked.count() + ")";
      json.beginObject().field("description", oscal.text(text)).endObject();
    }
    json.endArray();
  }

  private void risks() {
    boolean any = false;
    for (ItemOutcome item : items) {
      if (item.verdict() != Verdict.WAIVED) {
        continue;
      }
      if (!any) {
        json.beginArray("risks");
        any = true;
      }
      json.beginObject().field("uuid", uuid("risk", item));
      json.field("title", oscal.text(item.item().text()));
      json.field("description", oscal.text(item.why()));
      String how = item.by() == null ? "in a comment, which names nobody" : "by " + item.by();
      json.field("statement", oscal.text("Accepted as it is " + how + "."));
      json.field("status", "deviation-approved");
      if (item.expires() != null) {
        json.field("deadline", Times.instant(item.expires()));
      }
      json.endObject();
    }
    if (any) {
      json.endArray();
    }
  }

  private void finding(ItemOutcome item) {
    json.beginObject().field("uuid", uuid("finding", item));
    json.field("title", oscal.text(item.item().text()));
    json.field("description", oscal.text(item.why()));
    json.beginArray("props");
    oscal.prop("item", item.item().id());
    oscal.prop("line", Integer.toString(item.item().line()));
    oscal.prop("path", Words.path(item.item().path(), " / "));
    oscal.prop("verdict", item.verdict().id());
    oscal.prop("kind", item.kind().id());
    oscal.prop("control", item.control());
    json.endArray();
    json.beginObject("target").field("type", "objective-id");
    json.field("target-id", Oscal.token(item.item().id()));
    json.beginObject("status");
    json.field("state", Words.met(item.verdict()) ? "satisfied" : "not-satisfied");
    // A token of our own is allowed beside "pass" and "fail": the verdict says it exactly.
    json.field("reason", item.verdict().id());
    if (item.remedy() != null) {
      json.field("remarks", oscal.text(item.remedy()));
    }
    json.endObject().endObject();
    json.beginArray("related-observations").beginObject();
    json.field("observation-uuid", uuid("observation", item)).endObject().endArray();
    if (item.verdict() == Verdict.WAIVED) {
      json.beginArray("related-risks").beginObject();
      json.field("risk-uuid", uuid("risk", item)).endObject().endArray();
    }
    json.endObject();
  }

  private String uuid(String part, ItemOutcome item) {
    return oscal.uuid(part + "/" + checklist.checklist().file() + "/" + item.item().id());
  }
}
