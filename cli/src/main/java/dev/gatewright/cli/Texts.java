package dev.gatewright.cli;

import dev.gatewright.readers.text.Visible;

/** Text from outside, made safe for a terminal. */
final class Texts {
  private static final int LONGEST = 400;

  private Texts() {}

  static String visible(String text) {
    return Visible.of(text, LONGEST);
  }
}
