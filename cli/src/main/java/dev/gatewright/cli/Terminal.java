package dev.gatewright.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The world a command runs in, handed in so that tests can stand in for it.
 *
 * @param out standard output: results alone
 * @param err standard error: progress, hints, errors
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param environment the environment variables
 * @param directory the working directory
 * @param now the clock
 * @param keyboard standard input
 */
record Terminal(
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Path directory,
    Supplier<Instant> now,
    Keyboard keyboard) {
  /** Says the variables' count only: their values may be secrets. */
  @Override
  public String toString() {
    return "Terminal[" + directory + ", " + environment.size() + " variables]";
  }
}
