package dev.gatewright.targets.environment;

import org.jspecify.annotations.Nullable;

/** What a variable holds. No value says what it is in its {@code toString}. */
public sealed interface Value {
  /** Seen, wholly. */
  record Literal(String text) implements Value {
    @Override
    public String toString() {
      return "Literal[" + text.length() + " units]";
    }
  }

  /**
   * Set, but not to anything that can be seen here.
   *
   * @param whence where the value comes from
   * @param reason why it cannot be seen, as a clause: {@code ${JWT_SECRET} is set elsewhere}
   * @param fallback what it is when nobody sets it elsewhere, or null when it is nothing then
   */
  record Unresolved(Whence whence, String reason, @Nullable String fallback) implements Value {
    @Override
    public String toString() {
      return "Unresolved[" + whence + ", " + reason + "]";
    }
  }

  /** Where a value that is not seen comes from. */
  enum Whence {
    /** The environment of whoever starts the service, where it may be missing. */
    ELSEWHERE,
    /** The same, but it is never empty: nothing starts without it, or there is text around it. */
    PROMISED,
    /** A store of secrets. */
    SECRET_STORE,
    /** A file named by a variable of the same name that ends in {@code _FILE}. */
    FILE,
    /** A command that a shell would run. */
    COMMAND
  }
}
