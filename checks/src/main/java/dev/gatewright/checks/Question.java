package dev.gatewright.checks;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Fingerprints;
import dev.gatewright.model.Place;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Visible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a check is asked.
 *
 * @param rule the head of its page
 * @param severity how much harm the opposite can do for the item that asks
 * @param parameters what the item asks of it
 */
public record Question(Rule rule, Severity severity, Map<String, String> parameters) {
  /** Parameters that are whole numbers, whichever check reads them. */
  private static final Set<String> NUMBERS =
      Set.of("days", "max-days", "minimum-bits", "minimum-length", "most");

  private static final int LONGEST_NUMBER = 6;

  /** A parameter, or what holds when the item does not name it. */
  public String parameter(String name, String fallback) {
    return parameters.getOrDefault(name, fallback);
  }

  /**
   * A parameter that is a whole number.
   *
   * @throws IllegalArgumentException when it is none: whoever asks looks at {@link #unreadable}
   *     before, so this is a bug
   */
  public int number(String name, int fallback) {
    if (!NUMBERS.contains(name)) {
      throw new IllegalArgumentException(name + " is not among the parameters that are numbers");
    }
    String value = parameters.get(name);
    return value == null ? fallback : Integer.parseInt(value);
  }

  /** The answer where a parameter cannot be read; empty where all can. */
  public Optional<Answer> unreadable() {
    for (Map.Entry<String, String> one : parameters.entrySet()) {
      String value = one.getValue();
      boolean number =
          !value.isEmpty()
              && value.length() <= LONGEST_NUMBER
              && value.chars().allMatch(c -> c >= '0' && c <= '9');
      if (NUMBERS.contains(one.getKey()) && !number) {
        return Optional.of(
            new Answer.Unknown(
                "The item asks for "
                    + one.getKey()
                    + ": "
                    + Visible.of(value, 40)
                    + ", which is no whole number",
                "Write a number of six digits at most, such as "
                    + one.getKey()
                    + ": 90, under the parameters of the item.",
                List.of()));
      }
    }
    return Optional.empty();
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
