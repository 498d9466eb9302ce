package dev.gatewright.cli;

/** The exit codes of the contract. */
final class ExitCode {
  /** The gate is open, or the command did what it was asked. */
  static final int OPEN = 0;

  /** The gate is shut. */
  static final int SHUT = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** The run itself broke; never read as open. */
  static final int BROKEN = 3;

  private ExitCode() {}
}
