package dev.gatewright.readers.token;

/** What the checksum inside a token says; a right one proves its form, not that it is alive. */
public enum Checksum {
  /** It fits: the text is whole, and no made-up example. */
  FITS,
  /** It does not fit: the text was changed, or made up. */
  DOES_NOT_FIT,
  /** There is none, or none that is published. */
  NONE
}
