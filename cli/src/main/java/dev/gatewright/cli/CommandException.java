package dev.gatewright.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot go on: what, where, and what to do, with the exit code it ends in. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final @Nullable String hint;

  private CommandException(int exitCode, String message, @Nullable String hint) {
    super(message, null, false, false);
    this.exitCode = exitCode;
    this.hint = hint;
  }

  static CommandException usage(String message, @Nullable String hint) {
    return new CommandException(ExitCode.USAGE, message, hint);
  }

  static CommandException broken(String message, @Nullable String hint) {
    return new CommandException(ExitCode.BROKEN, message, hint);
  }

  int exitCode() {
    return exitCode;
  }

  @Nullable String hint() {
    return hint;
  }

  String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
