package dev.gatewright.cli;

import dev.gatewright.readers.token.TokenReader;
import dev.gatewright.readers.token.TokenReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where {@code key inspect} takes a token from; never the command line. */
final class TokenInput {
  private static final String WAYS =
      "Give it with --variable NAME, with --file FILE, or on standard input.";

  private TokenInput() {}

  static byte[] read(Invocation invocation) {
    Optional<String> variable = invocation.value("variable");
    Optional<String> file = invocation.value("file");
    if (variable.isPresent() && file.isPresent()) {
      throw CommandException.usage("--variable and --file cannot be given together", null);
    }
    if (variable.isPresent()) {
      return variable(invocation, variable.get());
    }
    return file.isPresent() ? file(invocation, file.get()) : standardInput(invocation);
  }

  /** What is said about a token on the command line. */
  static CommandException onCommandLine() {
    return CommandException.usage(
        "A token is not taken from the command line: everyone on this machine can read the list of"
            + " processes, and the shell keeps a history",
        WAYS + " If what was typed is in use, replace it.");
  }

  private static byte[] variable(Invocation invocation, String name) {
    String value = invocation.terminal().environment().get(name);
    if (value == null) {
      throw CommandException.usage(
          "--variable: " + quoted(name) + " is not set",
          "It wants the name of the variable, not its value.");
    }
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(Invocation invocation, String typed) {
    Path path = path(invocation, typed);
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw CommandException.usage(
          "--file: " + quoted(typed) + " is no file",
          "It wants the name of a file that holds the token, not the token.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return bounded(in);
    } catch (IOException e) {
      throw CommandException.usage("--file: " + quoted(typed) + " could not be read", null);
    }
  }

  /** A path; what is none is not repeated, since it may be the token. */
  private static Path path(Invocation invocation, String typed) {
    if (typed.indexOf('\0') >= 0) {
      throw CommandException.usage("--file: " + quoted(typed) + " is no file", null);
    }
    return invocation.path(typed);
  }

  private static byte[] standardInput(Invocation invocation) {
    Keyboard keyboard = invocation.terminal().keyboard();
    if (keyboard.isTerminal()) {
      char[] typed = keyboard.unseen().apply("Token (not shown): ");
      if (typed == null) {
        throw CommandException.usage("No token was given, or it cannot be typed unseen here", WAYS);
      }
      byte[] bytes = new String(typed).getBytes(StandardCharsets.UTF_8);
      Arrays.fill(typed, '\0');
      return bytes;
    }
    try {
      return bounded(keyboard.stream());
    } catch (IOException e) {
      throw CommandException.broken("Standard input could not be read", WAYS);
    }
  }

  /** One byte more than is looked at, so that what is too long is seen to be. */
  private static byte[] bounded(InputStream in) throws IOException {
    return in.readNBytes(TokenReader.MAX_BYTES + 1);
  }

  /** What was typed, unless it may be the token itself, put in the wrong place. */
  private static String quoted(String typed) {
    boolean plain =
        typed.length() <= 60 && TokenReader.read(typed) instanceof TokenReading.Unrecognised;
    return plain ? typed : "what was typed (not repeated, as it may be a token)";
  }
}
