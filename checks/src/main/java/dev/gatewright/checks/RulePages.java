package dev.gatewright.checks;

import dev.gatewright.model.Confidence;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages of the checks: {@code catalog/<family>/<check-id>/rule.md}. The head of a page is a
 * strict part of YAML - one {@code key: value} or {@code key: [a, b]} a line - so that it reads in
 * microseconds; a test compares it with the YAML reader's view. All heads stand once more in {@code
 * catalog/heads.txt}, which {@code ./build docs} writes, so that a run opens one file instead of
 * one a check.
 */
final class RulePages {
  /** What comes before and after a head. */
  private static final String FENCE = "---\n";

  /** The heads by the id of their check. */
  private static final Map<String, String> HEADS = heads(CatalogText.read("heads.txt"));

  /** The heads that were read. */
  private static final Map<String, Rule> RULES = new ConcurrentHashMap<>();

  private RulePages() {}

  /** The whole page as Markdown. */
  static String page(String id) {
    return CatalogText.read(id + "/rule.md");
  }

  /** The head of a page, read once. */
  static Rule rule(String id) {
    Rule known = RULES.get(id);
    if (known != null) {
      return known;
    }
    Rule read = read(id);
    RULES.put(id, read);
    return read;
  }

  private static Rule read(String id) {
    String text = HEADS.get(id);
    if (text == null) {
      throw new CatalogException("The check " + id + " has no head in catalog/heads.txt");
    }
    Map<String, String> head = head(id, text);
    return new Rule(
        id,
        required(id, head, "title"),
        Severity.valueOf(required(id, head, "severity").toUpperCase(Locale.ROOT)),
        Confidence.valueOf(required(id, head, "confidence").toUpperCase(Locale.ROOT)),
        list(required(id, head, "needs")),
        required(id, head, "network").equals("online"),
        pairs(id, head.getOrDefault("also", "[]")),
        pairs(id, head.getOrDefault("maps", "[]")),
        Integer.parseInt(required(id, head, "version")));
  }

  /** The heads, each begun by a fence and its id. */
  private static Map<String, String> heads(String text) {
    Map<String, String> heads = HashMap.newHashMap(300);
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf(FENCE, start + FENCE.length());
      int end = next < 0 ? text.length() : next;
      int id = start + FENCE.length() + "id: ".length();
      heads.put(
          text.substring(id, text.indexOf('\n', id)), text.substring(start + FENCE.length(), end));
      start = end;
    }
    return heads;
  }

  private static Map<String, String> head(String id, String text) {
    Map<String, String> head = new HashMap<>();
    int start = 0;
    while (start < text.length()) {
      int stop = text.indexOf('\n', start);
      String line = text.substring(start, stop);
      int colon = line.indexOf(": ");
      if (colon <= 0) {
        throw new CatalogException("The page of " + id + " has a head line without a key: " + line);
      }
      head.put(line.substring(0, colon), line.substring(colon + 2).strip());
      start = stop + 1;
    }
    return head;
  }

  private static String required(String id, Map<String, String> head, String key) {
    String value = head.get(key);
    if (value == null || value.isEmpty()) {
      throw new CatalogException("The page of " + id + " does not say its " + key);
    }
    return value;
  }

  private static List<String> list(String value) {
    if (!value.startsWith("[") || !value.endsWith("]")) {
      throw new CatalogException("Not a list: " + value);
    }
    List<String> parts = new ArrayList<>();
    for (String part : value.substring(1, value.length() - 1).split(",")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static Map<String, List<String>> pairs(String id, String value) {
    Map<String, List<String>> pairs = new TreeMap<>();
    for (String pair : list(value)) {
      int colon = pair.indexOf(':');
      if (colon <= 0) {
        throw new CatalogException("The page of " + id + " lists " + pair + " without a source");
      }
      pairs
          .computeIfAbsent(pair.substring(0, colon), _ -> new ArrayList<>())
          .add(pair.substring(colon + 1));
    }
    pairs.replaceAll((_, names) -> List.copyOf(names));
    return pairs;
  }
}
