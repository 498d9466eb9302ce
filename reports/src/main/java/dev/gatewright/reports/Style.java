package dev.gatewright.reports;

import dev.gatewright.model.Severity;
import dev.gatewright.model.Verdict;

/** A look of text in a terminal, as ANSI SGR parameters (ECMA-48 §8.3.117). */
enum Style {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("1;31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34"),
  MAGENTA("35"),
  CYAN("36");

  private final String sgr;

  Style(String sgr) {
    this.sgr = sgr;
  }

  /** The parameters between {@code ESC [} and {@code m}; empty for none. */
  String sgr() {
    return sgr;
  }

  /** The look of a verdict. */
  static Style of(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> RED;
      case EXPIRED -> YELLOW;
      case UNKNOWN -> MAGENTA;
      case MANUAL -> BLUE;
      case WAIVED -> CYAN;
      case ATTESTED, PASS -> GREEN;
      case NOT_APPLICABLE -> DIM;
    };
  }

  /** The look of a severity. */
  static Style of(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> RED;
      case MEDIUM -> YELLOW;
      case LOW -> CYAN;
    };
  }
}
