package dev.gatewright.reports;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Place;
import dev.gatewright.model.Remark;
import dev.gatewright.model.Subject;
import dev.gatewright.model.Tool;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the JSON of an outcome and the JSON of a scan have in common. */
final class JsonParts {
  private JsonParts() {}

  /** The members {@code tool}, {@code at} and {@code subject}. */
  static void head(JsonWriter json, Tool tool, Instant at, Subject subject) {
    json.beginObject("tool").field("name", tool.name()).field("version", tool.version());
    json.endObject();
    json.field("at", Times.instant(at));
    json.beginObject("subject");
    json.field("path", subject.path());
    json.field("commit", subject.commit());
    if (subject.dirty() == null) {
      json.name("dirty").nullValue();
    } else {
      json.field("dirty", subject.dirty());
    }
    json.endObject();
  }

  /** A member that is an array of findings. */
  static void findings(JsonWriter json, String name, List<Finding> findings) {
    json.beginArray(name);
    for (Finding finding : findings) {
      json.beginObject();
      members(json, finding);
      json.endObject();
    }
    json.endArray();
  }

  /** The member {@code ignored}: findings, each with the reason and the day of its comment. */
  static void ignored(JsonWriter json, List<Ignored> ignored) {
    ignored(json, "ignored", ignored);
  }

  /** The same under another name; the day is null where there is none. */
  static void ignored(JsonWriter json, String name, List<Ignored> ignored) {
    json.beginArray(name);
    for (Ignored one : ignored) {
      json.beginObject();
      members(json, one.finding());
      json.field("because", one.because());
      json.field("until", one.until() == null ? null : Times.day(one.until()));
      json.endObject();
    }
    json.endArray();
  }

  /** The member {@code remarks}. */
  static void remarks(JsonWriter json, List<Remark> remarks) {
    json.beginArray("remarks");
    for (Remark remark : remarks) {
      json.beginObject().field("kind", remark.kind()).field("message", remark.message());
      place(json, remark.place());
      json.endObject();
    }
    json.endArray();
  }

  private static void members(JsonWriter json, Finding finding) {
    json.field("check", finding.check());
    json.field("severity", finding.severity().id());
    json.field("message", finding.message());
    json.field("evidence", finding.evidence());
    place(json, finding.place());
    json.field("fix", finding.fix());
    json.field("fingerprint", finding.fingerprint());
  }

  /** The member {@code coverage}. */
  static void coverage(JsonWriter json, List<Coverage> coverage) {
    json.beginArray("coverage");
    for (Coverage target : coverage) {
      json.beginObject();
      json.field("target", target.target());
      json.field("seen", target.seen());
      json.field("why", target.why());
      json.field("files", target.files());
      json.beginArray("skipped");
      for (Coverage.Skipped skipped : target.skipped()) {
        json.beginObject().field("file", skipped.file()).field("why", skipped.why()).endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private static void place(JsonWriter json, @Nullable Place place) {
    if (place == null) {
      json.name("file").nullValue();
      json.name("line").nullValue();
      json.name("column").nullValue();
      json.name("endLine").nullValue();
      json.name("endColumn").nullValue();
      return;
    }
    json.field("file", place.file());
    json.field("line", place.line());
    json.field("column", place.column());
    json.field("endLine", place.endLine());
    json.field("endColumn", place.endColumn());
  }
}
