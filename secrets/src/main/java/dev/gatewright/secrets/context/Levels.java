package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;

/** Steps between confidences. */
final class Levels {
  private Levels() {}

  /** One less sure; low stays low. */
  static Confidence lower(Confidence from) {
    return from == Confidence.HIGH ? Confidence.MEDIUM : Confidence.LOW;
  }

  /** The less sure of two. */
  static Confidence least(Confidence one, Confidence other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
