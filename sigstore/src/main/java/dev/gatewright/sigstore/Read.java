package dev.gatewright.sigstore;

/** What came of reading: a value, or what stood in the way. */
public sealed interface Read<T> {
  /** Read, wholly. */
  record Sound<T>(T value) implements Read<T> {}

  /**
   * Not read.
   *
   * @param why what of it has not the form it should have, such as {@code has no certificate}
   */
  record Unsound<T>(String why) implements Read<T> {}
}
