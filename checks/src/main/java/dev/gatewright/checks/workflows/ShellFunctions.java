package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of a script of the shell, and the secrets they are called with. */
final class ShellFunctions {
  private static final List<String> POSITIONS =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "@", "*");

  private final List<Body> bodies = new ArrayList<>();
  private final Map<String, Flow> arguments = new HashMap<>();
  private @Nullable String inside;

  private record Body(String name, Span span) {}

  private ShellFunctions() {}

  /** The functions that a script defines with a body in braces. */
  static ShellFunctions of(String text, TextMap map) {
    ShellFunctions functions = new ShellFunctions();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      String name = name(text.substring(from, end).strip());
      int open = text.indexOf('{', from);
      if (name != null && open >= 0) {
        int close = Math.min(text.length(), CodeValue.close(text, open) + 1);
        functions.bodies.add(new Body(name, map.span(from, close)));
      }
      from = end + 1;
    }
    return functions;
  }

  /** The name in {@code NAME()} or {@code function NAME}; null when a line defines none. */
  private static @Nullable String name(String line) {
    boolean word = line.startsWith("function ");
    String rest = word ? line.substring("function ".length()).stripLeading() : line;
    int end = 0;
    while (end < rest.length()
        && (Character.isLetterOrDigit(rest.charAt(end)) || "_-".indexOf(rest.charAt(end)) >= 0)) {
      end++;
    }
    String behind = rest.substring(end).replace(" ", "");
    boolean defines = end > 0 && (word || behind.startsWith("()"));
    return defines ? rest.substring(0, end) : null;
  }

  boolean any() {
    return !bodies.isEmpty();
  }

  /** Notes what a function is called with. */
  void call(Command command, WordFlow words) {
    for (Body body : bodies) {
      if (body.name().equals(command.name())) {
        arguments.merge(body.name(), words.words(command), Flow::and);
      }
    }
  }

  /** In the body of a function its arguments stand under their numbers. */
  void enter(Command command, WordFlow words) {
    String now = null;
    for (Body body : bodies) {
      now = body.span().covers(command.span()) ? body.name() : now;
    }
    if (now == null ? inside == null : now.equals(inside)) {
      return;
    }
    inside = now;
    Flow flow = now == null ? Flow.NONE : arguments.getOrDefault(now, Flow.NONE);
    POSITIONS.forEach(position -> words.set(position, flow));
  }
}
