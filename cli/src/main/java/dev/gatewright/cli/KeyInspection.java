package dev.gatewright.cli;

import dev.gatewright.readers.token.TokenReader;
import dev.gatewright.reports.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code gatewright key inspect}: what a token says of itself, offline and without showing it. */
final class KeyInspection {
  /** A token shorter than this is not quoted at all: four characters would be too much of it. */
  private static final int LONG_ENOUGH = 20;

  private static final int SHOWN = 4;
  private static final int COLUMN = 29;

  private final TokenSheet sheet;
  private final Instant at;
  private final @Nullable String begins;

  private KeyInspection(TokenSheet sheet, Instant at, @Nullable String begins) {
    this.sheet = sheet;
    this.at = at;
    this.begins = begins;
  }

  static int run(Invocation invocation) {
    boolean asJson = Formats.json(invocation);
    Instant at = invocation.at();
    byte[] bytes = TokenInput.read(invocation);
    TokenSheet sheet = new TokenSheet(TokenReader.read(bytes));
    String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
    boolean quotable = sheet.recognised() && text.length() >= LONG_ENOUGH;
    KeyInspection inspection =
        new KeyInspection(sheet, at, quotable ? text.substring(0, SHOWN) : null);
    invocation.print(asJson ? inspection.json() : inspection.text());
    boolean sound = sheet.problems().isEmpty() && !sheet.outOfTime(at);
    return sound ? ExitCode.OPEN : ExitCode.SHUT;
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    row(out, "kind", sheet.kind());
    if (begins != null) {
      row(out, "begins with", begins);
    }
    if (sheet.recognised()) {
      row(out, "scope, if it is valid", scope());
      row(out, "expires", expiry());
      Instant notBefore = sheet.notBefore();
      if (notBefore != null) {
        row(out, "not before", notBefore + (at.isBefore(notBefore) ? ", which is to come" : ""));
      }
    }
    for (Map.Entry<String, String> fact : sheet.facts().entrySet()) {
      row(out, fact.getKey(), fact.getValue());
    }
    for (String problem : sheet.problems()) {
      row(out, "wrong", problem);
    }
    for (String unknown : sheet.notKnown()) {
      row(out, "not known", unknown);
    }
    return out.toString();
  }

  private String scope() {
    return switch (sheet.scope()) {
      case "account" -> "the whole account";
      case "projects" -> projects();
      default -> "not stated";
    };
  }

  private String projects() {
    Optional<List<String>> names = sheet.names();
    Optional<List<String>> ids = sheet.ids();
    boolean nothing =
        names.filter(List::isEmpty).isPresent() || ids.filter(List::isEmpty).isPresent();
    if (nothing) {
      return "no project at all: its conditions leave none";
    }
    String named = names.map(list -> "projects " + String.join(", ", list)).orElse("");
    String numbered =
        ids.map(list -> "projects with the ids " + String.join(", ", list)).orElse("");
    return named.isEmpty() || numbered.isEmpty() ? named + numbered : named + "; " + numbered;
  }

  private String expiry() {
    Instant expires = sheet.expires();
    if (expires == null) {
      return "not stated";
    }
    return expires + (at.isBefore(expires) ? "" : ", which is past");
  }

  private static void row(StringBuilder out, String left, String right) {
    out.append(left).append(" ".repeat(Math.max(1, COLUMN - left.length())));
    out.append(Texts.visible(right)).append('\n');
  }

  private String json() {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.indented(out).beginObject();
    json.field("at", at.toString());
    json.field("kind", sheet.kind());
    json.field("recognised", sheet.recognised());
    json.field("begins", begins);
    json.field("scope", sheet.recognised() ? sheet.scope() : null);
    list(json, "projectNames", sheet.names());
    list(json, "projectIds", sheet.ids());
    json.field("expires", string(sheet.expires()));
    json.field("notBefore", string(sheet.notBefore()));
    json.field("outOfTime", sheet.outOfTime(at));
    json.beginObject("says");
    sheet.facts().forEach(json::field);
    json.endObject();
    json.field("wrong", sheet.problems());
    json.field("notKnown", sheet.notKnown());
    json.endObject().end();
    return out.toString();
  }

  private static void list(JsonWriter json, String name, Optional<List<String>> values) {
    if (values.isPresent()) {
      json.field(name, values.get());
    } else {
      json.name(name).nullValue();
    }
  }

  private static @Nullable String string(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
