package dev.gatewright.checks.environment;

import java.util.Locale;

/** What a switch says. */
enum Truth {
  /** {@code true} in any case: every settings library reads it so. */
  YES,
  /** {@code 1}, {@code yes}, {@code on}: some read it as true and some do not. */
  MOSTLY,
  NO,
  NEITHER;

  /** Reads a switch. */
  static Truth of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> YES;
      case "1", "yes", "y", "on", "t", "enabled", "enable" -> MOSTLY;
      case "false", "0", "no", "n", "off", "f", "disabled", "disable", "none", "" -> NO;
      default -> NEITHER;
    };
  }
}
