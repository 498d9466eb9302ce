package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import java.util.Optional;

/**
 * The rule that a secret is long enough and hard enough to guess.
 *
 * @param length fewest characters, in code points
 * @param bits fewest bits
 */
record StrengthRule(int length, int bits) {
  /** The rule an item sets, or what holds when it sets none. */
  static StrengthRule of(Question question, int length, int bits) {
    return new StrengthRule(
        question.number("minimum-length", length), question.number("minimum-bits", bits));
  }

  /** The proof that all secrets of a kind keep the rule. */
  String kept(String kind) {
    return "each " + kind + " has " + length + " characters and " + bits + " bits or more";
  }

  /** Why a secret breaks the rule, as text for evidence that never holds the secret. */
  Optional<String> broken(Credential credential) {
    String text = credential.text().strip();
    String label = credential.label();
    Optional<Pem> key = Pem.of(text);
    if (key.isPresent()) {
      return key.get().weakness().map(weakness -> label + " " + weakness);
    }
    Optional<String> example = KnownExamples.kind(text, credential.variable().name());
    if (example.isPresent()) {
      return Optional.of(label + ": " + example.get());
    }
    String inner = Encoded.text(text).orElse("");
    Optional<Pem> encoded = Pem.of(inner);
    if (encoded.isPresent()) {
      return encoded.get().weakness().map(weakness -> label + ": decoded, it " + weakness);
    }
    Optional<String> known =
        inner.isEmpty()
            ? Optional.empty()
            : KnownExamples.kind(inner, credential.variable().name());
    if (known.isPresent()) {
      return Optional.of(label + ": decoded, " + known.get());
    }
    return weak(label, text, inner);
  }

  /** Why a secret that is no known one breaks the rule. */
  private Optional<String> weak(String label, String text, String inner) {
    int count = text.codePointCount(0, text.length());
    Estimate estimate = Strength.of(inner.isEmpty() ? text : inner, bits);
    boolean shorter = count < length;
    boolean weaker = estimate.bits() < bits;
    if (!shorter && !weaker) {
      return Optional.empty();
    }
    StringBuilder why = new StringBuilder(label);
    why.append(" has ").append(count).append(count == 1 ? " character" : " characters");
    if (shorter) {
      why.append(", fewer than ").append(length);
    }
    if (weaker) {
      why.append(shorter ? ", and " : " but ").append(estimate.about());
      why.append(", fewer than ").append(bits);
      if (!estimate.pattern().isEmpty()) {
        why.append(": ").append(estimate.pattern());
      }
    }
    return Optional.of(why.toString());
  }
}
