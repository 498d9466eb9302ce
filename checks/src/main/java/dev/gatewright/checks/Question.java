package dev.gatewright.checks;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Fingerprints;
import dev.gatewright.model.Place;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check is asked.
 *
 * @param rule the head of its page
 * @param severity how much harm the opposite can do for the item that asks
 * @param parameters what the item asks of it
 */
public record Question(Rule rule, Severity severity, Map<String, String> parameters) {
  /** A parameter, or what holds when the item does not name it. */
  public String parameter(String name, String fallback) {
    return parameters.getOrDefault(name, fallback);
  }

  /**
   * A parameter that is a whole number.
   *
   * @throws IllegalArgumentException when it is none: the overlay is checked before a run, so this
   *     is a bug
   */
  public int number(String name, int fallback) {
    String value = parameters.get(name);
    return value == null ? fallback : Integer.parseInt(value);
  }

  /**
   * A finding of this check.
   *
   * @param message what is wrong, the same text each time
   * @param evidence what was seen here; never a secret
   */
  public Finding finding(
      String message,
      String evidence,
      @Nullable Place place,
      @Nullable Excerpt excerpt,
      @Nullable String fix) {
    return finding(severity, message, evidence, place, excerpt, fix);
  }

  /** A finding that weighs more or less than others of this check. */
  public Finding finding(
      Severity weight,
      String message,
      String evidence,
      @Nullable Place place,
      @Nullable Excerpt excerpt,
      @Nullable String fix) {
    String file = place == null ? "" : place.file();
    return new Finding(
        rule.id(),
        weight,
        message,
        evidence,
        place,
        excerpt,
        fix,
        Fingerprints.of(rule.id(), file, message, evidence));
  }
}
