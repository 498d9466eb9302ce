package dev.gatewright.targets.publishing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an upload is allowed by.
 *
 * @param secrets the names of the secrets it may be, in capitals
 */
public record Credential(Kind kind, Set<String> secrets) {
  /** What it is. */
  public enum Kind {
    /** A secret of GitHub. */
    SECRET,
    /** The identity of the run itself (OIDC, trusted publishing). */
    IDENTITY,
    /** A text written down. */
    LITERAL,
    /** None was seen. */
    NONE,
    /** It cannot be told before a run. */
    UNDECIDED
  }

  /** Copies the names. */
  public Credential {
    secrets = Collections.unmodifiableSet(new TreeSet<>(secrets));
  }

  static Credential of(Kind kind) {
    return new Credential(kind, Set.of());
  }

  /**
   * The credential that is handed over.
   *
   * @param trusted whether the run's identity is used when nothing is handed over
   */
  static Credential of(Term password, boolean trusted) {
    Set<String> names = password.secrets();
    if (names.contains(Term.ANY)) {
      return of(Kind.UNDECIDED);
    }
    if (!names.isEmpty()) {
      return new Credential(Kind.SECRET, names);
    }
    if (!password.isKnown()) {
      return of(Kind.UNDECIDED);
    }
    if (!password.text().isBlank()) {
      return of(Kind.LITERAL);
    }
    return of(trusted ? Kind.IDENTITY : Kind.NONE);
  }

  /** The credential as a sentence names it. */
  public String name() {
    return switch (kind) {
      case SECRET -> "secret " + String.join(" or ", secrets);
      case IDENTITY -> "the identity of the run";
      case LITERAL -> "a text that is written down";
      case NONE -> "no credential";
      case UNDECIDED -> "a credential only the run knows";
    };
  }
}
