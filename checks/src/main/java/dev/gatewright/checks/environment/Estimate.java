package dev.gatewright.checks.environment;

/**
 * How hard a secret is to guess.
 *
 * @param atMost whether the bits are a bound that was enough to decide, and dictionaries were not
 *     asked
 * @param bits the logarithm to base 2 of the guesses needed, at least 0
 * @param pattern what makes it easier than its length says, as a clause such as {@code it repeats a
 *     block of 8 characters}; empty when nothing was found
 */
record Estimate(boolean atMost, double bits, String pattern) {
  /** The bits as people read them: a whole number, never rounded up over a limit. */
  String about() {
    return (atMost ? "at most " : "about ") + (long) Math.floor(bits) + " bits";
  }
}
