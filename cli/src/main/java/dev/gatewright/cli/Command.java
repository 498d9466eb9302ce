package dev.gatewright.cli;

import java.util.List;

/** One command of the program. */
interface Command {
  /** The word on the command line. */
  String name();

  /** One line: what it does. */
  String summary();

  /** The arguments as help shows them, such as {@code [DIR]}. */
  String arguments();

  /** Most arguments it takes. */
  int maxArguments();

  /** Its options, in the order help lists them. */
  List<Flag> flags();

  /** Command lines as a person would type them, each with what it does. */
  List<Example> examples();

  /** Does it. Returns the exit code. */
  int run(Invocation invocation);

  /** Whether help lists it. */
  default boolean hidden() {
    return false;
  }

  /** A command line and what it does. */
  record Example(String line, String does) {}
}
