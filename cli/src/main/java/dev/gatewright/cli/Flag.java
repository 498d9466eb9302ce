package dev.gatewright.cli;

import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param name long name, without dashes
 * @param argument name of its value, or null when it takes none
 * @param repeatable whether it may be given more than once
 * @param says what it does
 */
record Flag(String name, @Nullable String argument, boolean repeatable, String says) {
  static Flag plain(String name, String says) {
    return new Flag(name, null, false, says);
  }

  static Flag valued(String name, String argument, String says) {
    return new Flag(name, argument, false, says);
  }

  static Flag repeated(String name, String argument, String says) {
    return new Flag(name, argument, true, says);
  }
}
