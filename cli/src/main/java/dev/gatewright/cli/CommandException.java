package dev.gatewright.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command cannot go on: what, where, and what to do, with the exit code it ends in. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final transient List<String> details;
  private final @Nullable String hint;

  private CommandException(
      int exitCode, String message, List<String> details, @Nullable String hint) {
    super(message, null, false, false);
    this.exitCode = exitCode;
    this.details = details;
    this.hint = hint;
  }

  static CommandException usage(String message, @Nullable String hint) {
    return new CommandException(ExitCode.USAGE, message, List.of(), hint);
  }

  /** Several things are wrong at once, each told on a line of its own. */
  static CommandException usage(String message, List<String> details, @Nullable String hint) {
    return new CommandException(ExitCode.USAGE, message, List.copyOf(details), hint);
  }

  static CommandException broken(String message, @Nullable String hint) {
    return new CommandException(ExitCode.BROKEN, message, List.of(), hint);
  }

  int exitCode() {
    return exitCode;
  }

  List<String> details() {
    return details;
  }

  @Nullable String hint() {
    return hint;
  }

  String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
