package dev.gatewright.readers.git;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one look into a repository: what was found, that it is not there, or why it could
 * not be read.
 *
 * <p>No text in an answer quotes the content of a file.
 *
 * @param <T> what was looked for
 */
public sealed interface GitRead<T> {
  /** It was there and was read whole. */
  record Found<T>(T value) implements GitRead<T> {}

  /**
   * It is not there; for an object that a shallow or partial clone left out this is the usual
   * answer.
   */
  record Missing<T>(String what) implements GitRead<T> {}

  /** It is there, or may be, and could not be read. */
  record Unreadable<T>(Cause cause, String reason) implements GitRead<T> {}

  /** Why something could not be read. */
  enum Cause {
    /** It breaks its own format. */
    CORRUPT,
    /** It is larger than the limit given when the repository was opened. */
    TOO_LARGE,
    /** Its format is known and not read here. */
    UNSUPPORTED,
    /** Reading it would leave the tree without the other side pointing back. */
    REFUSED,
    /** The file system gave an error. */
    IO
  }

  /** The value, or null when there is none. */
  default @Nullable T orNull() {
    return this instanceof Found<T>(T value) ? value : null;
  }

  /** One line on why there is no value; empty when there is one. */
  default String why() {
    return switch (this) {
      case Found<T> _ -> "";
      case Missing<T>(String what) -> what + " is missing";
      case Unreadable<T>(Cause _, String reason) -> reason;
    };
  }

  /** The same failure as an answer to another question; only for answers without a value. */
  default <U> GitRead<U> failure() {
    return switch (this) {
      case Found<T> _ -> throw new IllegalStateException("A found value is no failure.");
      case Missing<T>(String what) -> new Missing<>(what);
      case Unreadable<T>(Cause cause, String reason) -> new Unreadable<>(cause, reason);
    };
  }

  /** The answer that the bytes contradict themselves. */
  static <T> GitRead<T> corrupt(String reason) {
    return new Unreadable<>(Cause.CORRUPT, reason);
  }

  /** The answer that the bytes may be right and are of a kind that is not read here. */
  static <T> GitRead<T> unsupported(String reason) {
    return new Unreadable<>(Cause.UNSUPPORTED, reason);
  }
}
