package dev.gatewright.reports;

import dev.gatewright.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules that the results of a run name (SARIF 2.1.0 §3.49), sorted by id. */
final class SarifRules {
  private static final int LONGEST_DESCRIPTION = 1024;

  private final Map<String, SarifResult> examples = new TreeMap<>();
  private final Map<String, Severity> worst = new TreeMap<>();
  private final List<String> ids;

  SarifRules(List<SarifResult> results) {
    for (SarifResult result : results) {
      examples.putIfAbsent(result.rule(), result);
      Severity before = worst.get(result.rule());
      if (before == null || before.compareTo(result.severity()) < 0) {
        worst.put(result.rule(), result.severity());
      }
    }
    ids = new ArrayList<>(examples.keySet());
  }

  /** The place of a rule in the list. */
  int index(String rule) {
    return ids.indexOf(rule);
  }

  /** Writes the member {@code rules}. */
  void write(JsonWriter json) {
    json.beginArray("rules");
    for (Map.Entry<String, SarifResult> entry : examples.entrySet()) {
      rule(json, entry.getKey(), entry.getValue());
    }
    json.endArray();
  }

  private void rule(JsonWriter json, String id, SarifResult example) {
    Severity severity = worst.getOrDefault(id, example.severity());
    String title = cut(SarifResult.message(example.title()));
    json.beginObject().field("id", id);
    json.beginObject("shortDescription").field("text", title).endObject();
    json.beginObject("fullDescription").field("text", title).endObject();
    String subject = id.startsWith("gatewright/") ? "with the id of the item" : id;
    String page = "Run: gatewright explain " + subject;
    String fix = example.fix() == null ? "" : SarifResult.message(example.fix()) + "\n";
    json.beginObject("help").field("text", fix + page).endObject();
    json.beginObject("defaultConfiguration");
    json.field("level", SarifResult.level(severity)).endObject();
    json.beginObject("properties");
    json.field("security-severity", score(severity));
    json.field("tags", List.of("security"));
    json.endObject().endObject();
  }

  /** A number in the band that GitHub gives that name. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
    };
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
  }
}
