package dev.gatewright.readers.dotenv;

/** What stands round a value. */
public enum Quote {
  /** Nothing. */
  NONE,
  /** Single quotes: no interpolation. */
  SINGLE,
  /** Double quotes: escapes and interpolation. */
  DOUBLE,
  /** Backticks, as node's dotenv knows them: no interpolation. */
  BACKTICK
}
