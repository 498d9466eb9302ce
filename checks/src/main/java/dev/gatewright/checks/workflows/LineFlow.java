package dev.gatewright.checks.workflows;

import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Looks at scripts in PowerShell, Python and JavaScript line by line: who prints a secret. */
final class LineFlow {
  private static final List<String> PRINTING =
      List.of(
          "write-host",
          "write-output",
          "write-verbose",
          "write-debug",
          "echo ",
          "print(",
          "sys.stdout.write(",
          "console.log(",
          "console.error(",
          "core.info(",
          "core.notice(",
          "core.warning(",
          "core.debug(",
          "puts ",
          "print ");

  /** Words by which a line names all variables at once. */
  private static final List<String> WHOLE =
      List.of("os.environ)", "dict(os.environ", "process.env)", "env.to_h", "%env", "getenv()");

  /** Commands of PowerShell that list all variables. */
  private static final List<String> LISTING =
      List.of("get-childitem env:", "gci env:", "dir env:", "ls env:");

  private final Held held;

  LineFlow(Held held) {
    this.held = held;
  }

  List<Leak> read(String script, TextMap map) {
    List<Leak> leaks = new ArrayList<>();
    int from = 0;
    while (from < script.length()) {
      int to = script.indexOf('\n', from);
      to = to < 0 ? script.length() : to;
      line(script.substring(from, to), from, map, leaks);
      from = to + 1;
    }
    return leaks;
  }

  /** The secrets that the statements of a piece of code print. */
  Flow printed(String code) {
    Flow all = Flow.NONE;
    for (String statement : code.split("[\n;]", -1)) {
      String lower = statement.strip().toLowerCase(Locale.ROOT);
      boolean prints = PRINTING.stream().anyMatch(lower::startsWith);
      if (prints && !lower.contains("::add-mask::")) {
        all = all.and(Flow.of(secrets(statement)));
      }
      if (dumps(lower)) {
        all = all.and(new Flow(everything(), false, true));
      }
    }
    return all;
  }

  private Set<String> everything() {
    Set<String> all = new TreeSet<>();
    held.variables().values().forEach(all::addAll);
    return all;
  }

  /** Whether a line prints all variables. */
  private static boolean dumps(String lower) {
    boolean prints = PRINTING.stream().anyMatch(lower::startsWith);
    return (prints && WHOLE.stream().anyMatch(lower::contains))
        || (LISTING.stream().anyMatch(lower::startsWith) && !lower.contains(">"));
  }

  private void line(String line, int from, TextMap map, List<Leak> leaks) {
    String lower = line.strip().toLowerCase(Locale.ROOT);
    boolean dumped = dumps(lower);
    Set<String> secrets = dumped ? everything() : secrets(line);
    if (secrets.isEmpty() || lower.contains("::add-mask::") || lower.contains("setsecret(")) {
      return;
    }
    boolean handed =
        lower.contains("github_output")
            || lower.contains("github_env")
            || lower.contains("github_step_summary")
            || lower.contains("core.setoutput(")
            || lower.contains("core.exportvariable(");
    int start = from + line.length() - line.stripLeading().length();
    int end = from + line.stripTrailing().length();
    if (handed) {
      leaks.add(
          new Leak(Leak.Kind.HANDED_ON, line.strip(), "", map.span(start, end), false, secrets));
      return;
    }
    if (dumped) {
      leaks.add(new Leak(Leak.Kind.DUMPED, line.strip(), "", map.span(start, end), false, secrets));
      return;
    }
    boolean away = lower.contains("|") || lower.contains(">");
    for (String word : PRINTING) {
      if (lower.startsWith(word) && (!away || word.endsWith("("))) {
        leaks.add(
            new Leak(Leak.Kind.PRINTED, line.strip(), "", map.span(start, end), false, secrets));
        return;
      }
    }
  }

  /** Whether a line names a variable of the shell around it, {@code $NAME}. */
  private static boolean names(String line, String name) {
    for (int at = line.indexOf("$" + name); at >= 0; at = line.indexOf("$" + name, at + 1)) {
      int end = at + 1 + name.length();
      boolean more = end < line.length() && Character.isJavaIdentifierPart(line.charAt(end));
      if (!more) {
        return true;
      }
    }
    return false;
  }

  /** The secrets of the expressions and variables that a line names. */
  private Set<String> secrets(String line) {
    Set<String> found = new TreeSet<>(held.secrets(line));
    held.variables()
        .forEach(
            (name, secrets) -> {
              boolean named =
                  line.contains("$env:" + name)
                      || line.contains("process.env." + name)
                      || line.contains("environ[\"" + name + "\"]")
                      || line.contains("environ['" + name + "']")
                      || line.contains("getenv(\"" + name)
                      || line.contains("getenv('" + name)
                      || line.contains("ENV['" + name + "']")
                      || line.contains("ENV[\"" + name + "\"]")
                      || line.contains("ENV{" + name + "}")
                      || line.contains("${" + name + "}")
                      || names(line, name);
              if (named) {
                found.addAll(secrets);
              }
            });
    return found;
  }
}
