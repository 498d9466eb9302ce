package dev.gatewright.cli;

/** The two formats of commands that print data. */
final class Formats {
  private Formats() {}

  /** Whether JSON is asked for. */
  static boolean json(Invocation invocation) {
    String format = invocation.value("format").orElse("text");
    return switch (format) {
      case "json" -> true;
      case "text" -> false;
      default -> throw CommandException.usage("No such format: " + format, "Formats: text, json");
    };
  }
}
