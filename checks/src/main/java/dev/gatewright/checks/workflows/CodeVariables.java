package dev.gatewright.checks.workflows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How code names a variable of its environment. */
final class CodeVariables {
  /** What stands before the name of the variable, in lower case. */
  private static final List<String> BEFORE =
      List.of(
          "$env:",
          "process.env.",
          "process.env['",
          "process.env[\"",
          "os.environ[\"",
          "os.environ['",
          "os.environ.get(\"",
          "os.environ.get('",
          "environ[\"",
          "environ['",
          "environ.get(\"",
          "environ.get('",
          "os.getenv(\"",
          "os.getenv('",
          "getenv(\"",
          "getenv('",
          "env['",
          "env[\"",
          "env.fetch(\"",
          "env.fetch('",
          "env{",
          "$env{",
          "$env{'",
          "getenvironmentvariable('",
          "getenvironmentvariable(\"");

  private CodeVariables() {}

  /** A variable that code names, and where its name ends. */
  record Seen(Set<String> secrets, int end) {}

  /** The variable with a secret that is named from here on; null when none is. */
  static @Nullable Seen at(String code, int from, Held held) {
    for (String before : BEFORE) {
      if (!code.regionMatches(true, from, before, 0, before.length())) {
        continue;
      }
      int start = from + before.length();
      int end = start;
      while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
        end++;
      }
      String name = code.substring(start, end);
      int close = end;
      while (close < code.length() && "'\"])}".indexOf(code.charAt(close)) >= 0 && closes(before)) {
        close++;
        if (code.charAt(close - 1) != '\'' && code.charAt(close - 1) != '"') {
          break;
        }
      }
      Set<String> secrets = secrets(held, name, before.startsWith("$env:"));
      if (!secrets.isEmpty()) {
        return new Seen(secrets, close);
      }
    }
    return null;
  }

  private static boolean closes(String before) {
    return "'\"{".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static Set<String> secrets(Held held, String name, boolean anyCase) {
    Set<String> exact = held.inVariable(name);
    if (!exact.isEmpty() || !anyCase) {
      return exact;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Set<String>> one : held.variables().entrySet()) {
      if (one.getKey().toLowerCase(Locale.ROOT).equals(lower)) {
        return one.getValue();
      }
    }
    return Set.of();
  }
}
