package dev.gatewright.secrets;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.rules.SecretRule;
import java.util.List;

/**
 * A secret in some bytes: a place, and what is known of it. The secret itself is not kept.
 *
 * @param rule what it looks like
 * @param start the first byte of the secret
 * @param end behind its last byte
 * @param confidence how sure it is one
 * @param reasons what made that more or less sure, each a few words
 * @param how what it was written in, such as {@code base64}, the outermost first; empty for plainly
 */
public record Found(
    SecretRule rule, int start, int end, Confidence confidence, List<String> reasons, String how) {
  public Found {
    reasons = List.copyOf(reasons);
  }

  /** The same so many bytes further on. */
  Found moved(int by) {
    return new Found(rule, start + by, end + by, confidence, reasons, how);
  }

  /** The same, as sure as another finding of the same text and for its reasons. */
  Found as(Found other) {
    return new Found(rule, start, end, other.confidence, other.reasons, how);
  }

  /** The rule and the place. */
  @Override
  public String toString() {
    return rule.id() + " [" + start + ", " + end + ") " + confidence.id() + " " + reasons;
  }
}
