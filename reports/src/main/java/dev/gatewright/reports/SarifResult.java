package dev.gatewright.reports;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import dev.gatewright.model.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One result of a SARIF run (SARIF 2.1.0 §3.27).
 *
 * @param rule id of the rule
 * @param title what the rule says, for its description
 * @param fix what to do, or null
 * @param kind one of {@code fail}, {@code review}, {@code open} (§3.27.9)
 * @param severity how much harm it can do
 * @param text what is wrong here
 * @param place where
 * @param excerpt the source line, or null
 * @param fingerprint stable name of the result
 * @param items ids of the checklist items it speaks against
 * @param accepted why it is accepted and where that is said, or null when it is not
 */
record SarifResult(
    String rule,
    String title,
    @Nullable String fix,
    String kind,
    Severity severity,
    String text,
    Place place,
    @Nullable Excerpt excerpt,
    String fingerprint,
    Set<String> items,
    @Nullable Accepted accepted) {
  private static final int LONGEST_SNIPPET = 1000;

  /**
   * Why a result is accepted (§3.35).
   *
   * @param inSource whether a comment beside it says so, and not a file of waivers
   */
  record Accepted(String why, boolean inSource) {}

  /** The level of a failure (§3.27.10). */
  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  /** Text as a plain text message: a link in it stays text (§3.11.6). */
  static String message(String text) {
    String shown = Visible.lines(text);
    return shown.contains("](") ? shown.replace("[", "\\[").replace("]", "\\]") : shown;
  }

  /** Writes the result. */
  void write(JsonWriter json, int ruleIndex) {
    json.beginObject().field("ruleId", rule).field("ruleIndex", ruleIndex);
    json.field("kind", kind);
    json.field("level", kind.equals("fail") ? level(severity) : "none");
    json.beginObject("message").field("text", message(text)).endObject();
    json.beginArray("locations").beginObject().beginObject("physicalLocation");
    json.beginObject("artifactLocation").field("uri", Uris.path(place.file()));
    json.field("uriBaseId", "%SRCROOT%").endObject();
    region(json);
    json.endObject().endObject().endArray();
    json.beginObject("partialFingerprints").field("gatewright/v1", fingerprint).endObject();
    if (accepted != null) {
      json.beginArray("suppressions").beginObject();
      json.field("kind", accepted.inSource() ? "inSource" : "external");
      json.field("status", "accepted");
      json.field("justification", Visible.lines(accepted.why())).endObject().endArray();
    }
    json.beginObject("properties").field("severity", severity.id());
    if (!items.isEmpty()) {
      json.field("items", items);
    }
    json.endObject().endObject();
  }

  private void region(JsonWriter json) {
    boolean ranged = place.endLine() > place.line() || place.endColumn() > place.column();
    json.beginObject("region").field("startLine", place.line());
    if (ranged) {
      json.field("startColumn", place.column());
      json.field("endLine", place.endLine()).field("endColumn", place.endColumn());
    }
    json.endObject();
    if (ranged
        && excerpt != null
        && excerpt.text().length() <= LONGEST_SNIPPET
        && place.endLine() == place.line()) {
      json.beginObject("contextRegion").field("startLine", place.line());
      json.beginObject("snippet").field("text", excerpt.text()).endObject().endObject();
    }
  }
}
