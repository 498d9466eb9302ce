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
          "core.debug(");

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

  private void line(String line, int from, TextMap map, List<Leak> leaks) {
    Set<String> secrets = secrets(line);
    String lower = line.strip().toLowerCase(Locale.ROOT);
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
    boolean away = lower.contains("|") || lower.contains(">");
    for (String word : PRINTING) {
      if (lower.startsWith(word) && (!away || word.endsWith("("))) {
        leaks.add(
            new Leak(Leak.Kind.PRINTED, line.strip(), "", map.span(start, end), false, secrets));
        return;
      }
    }
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
                      || line.contains("getenv('" + name);
              if (named) {
                found.addAll(secrets);
              }
            });
    return found;
  }
}
