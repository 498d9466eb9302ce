package dev.gatewright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** A command line as typed, read for one command. */
final class Invocation {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9998;

  private final Terminal terminal;
  private final CommandLine line;

  Invocation(Terminal terminal, CommandLine line) {
    this.terminal = terminal;
    this.line = line;
  }

  Terminal terminal() {
    return terminal;
  }

  List<String> arguments() {
    return line.getArgList();
  }

  boolean has(String flag) {
    return line.hasOption(flag);
  }

  Optional<String> value(String flag) {
    return Optional.ofNullable(line.getOptionValue(flag));
  }

  List<String> values(String flag) {
    String[] values = line.getOptionValues(flag);
    return values == null ? List.of() : List.of(values);
  }

  /** The value of a flag that the command cannot do without. */
  String required(String flag, String why) {
    return value(flag)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> CommandException.usage("--" + flag + " is missing", why));
  }

  /** A path as the user typed it, below the working directory. */
  Path path(String typed) {
    try {
      return terminal.directory().resolve(typed).normalize();
    } catch (InvalidPathException e) {
      throw CommandException.usage("Not a path: " + typed, null);
    }
  }

  /** The instant to judge as of: {@code --at}, or now. */
  Instant at() {
    Optional<String> at = value("at");
    if (at.isEmpty()) {
      return Instant.ofEpochSecond(terminal.now().get().getEpochSecond());
    }
    return instant("at", at.get());
  }

  /**
   * An instant (ISO 8601) or a day, which stands for its first second in UTC; of the years 1 to
   * 9998.
   */
  Instant instant(String flag, String typed) {
    try {
      Instant instant =
          typed.length() == 10
              ? LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(typed);
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return instant;
      }
    } catch (DateTimeException e) {
      // Said below, together with years that no calendar can count on from.
    }
    throw CommandException.usage(
        "--" + flag + " is no date: " + typed, "Write it as 2026-11-22 or 2026-11-22T10:00:00Z.");
  }

  /** A whole number of at least one. */
  int count(String flag, int fallback) {
    Optional<String> typed = value(flag);
    if (typed.isEmpty()) {
      return fallback;
    }
    try {
      int count = Integer.parseInt(typed.get());
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers that are too small.
    }
    throw CommandException.usage(
        "--" + flag + " is no whole number of at least 1: " + typed.get(), null);
  }

  /** Writes a result. */
  void print(String text) {
    print(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a result. */
  void print(byte[] bytes) {
    try {
      terminal.out().write(bytes);
      terminal.out().flush();
    } catch (IOException e) {
      throw CommandException.broken(
          "Standard output could not be written: " + e.getMessage(),
          "The reader may have closed the pipe, or the disk is full.");
    }
  }

  /** Tells the person one line, beside the result. */
  void tell(String text) {
    terminal.err().println(Texts.message(text));
  }
}
