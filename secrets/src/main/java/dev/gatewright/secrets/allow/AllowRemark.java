package dev.gatewright.secrets.allow;

import dev.gatewright.model.Place;

/**
 * Something to know about a word that excuses findings, or does not.
 *
 * @param kind what is the matter
 * @param place where the word is written, with line and column
 * @param message what is the matter and what to do; never a secret
 */
public record AllowRemark(Kind kind, Place place, String message) {
  /** What is the matter. */
  public enum Kind {
    /** It cannot be meant, and excuses nothing. */
    MALFORMED,
    /** It is right, but cannot be compared with what is found here, and excuses nothing. */
    NOT_COMPARED,
    /** It is right for another tool and was not taken over, or only in part. */
    NOT_TAKEN_OVER,
    /** It speaks of a finding and does not count: it has ended, or says itself that it must not. */
    LAPSED,
    /** What it speaks of was looked at and not found. */
    UNUSED
  }
}
