package dev.gatewright.model;

/** What the register says a token may be used for. */
public sealed interface TokenScope {
  /**
   * One project only.
   *
   * @param name the project, as written
   */
  record Project(String name) implements TokenScope {}

  /** All projects of a user's account. */
  record User() implements TokenScope {}

  /** Made anew for each release by trusted publishing, so that none is kept. */
  record TrustedPublishing() implements TokenScope {}
}
