package dev.gatewright.checks.workflows;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tests of variables against a pattern in PowerShell, Python and JavaScript. */
final class ScriptTests {
  private static final List<String> TESTS =
      List.of(
          "-match ",
          "-notmatch ",
          "-cmatch ",
          "-cnotmatch ",
          "-in ",
          "-notin ",
          "-contains ",
          ".test(",
          ".match(",
          ".exec(",
          ".includes(",
          "re.fullmatch(",
          "re.match(",
          "fullmatch(",
          "[regex]::ismatch(",
          " in {",
          " in (",
          " in [",
          "not in ");

  private final String text;

  ScriptTests(String text) {
    this.text = text;
  }

  /** Whether a line tests the variable of the environment, or a name it was put under. */
  boolean tests(String variable) {
    if (!text.contains(variable)) {
      return false;
    }
    List<String> lines = text.lines().toList();
    Set<String> written = new HashSet<>();
    for (String line : lines) {
      if (reads(line, variable)) {
        String name = assigned(line);
        if (testsLine(line)) {
          return true;
        }
        if (!name.isEmpty()) {
          written.add(name);
        }
      }
    }
    for (String line : lines) {
      boolean named = written.stream().anyMatch(name -> names(line, name));
      if (named && testsLine(line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean testsLine(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return TESTS.stream().anyMatch(lower::contains);
  }

  private static boolean reads(String line, String variable) {
    return List.of(
            "$env:" + variable,
            "process.env." + variable,
            "environ[\"" + variable + "\"",
            "environ['" + variable + "'",
            "environ.get(\"" + variable + "\"",
            "environ.get('" + variable + "'",
            "getenv(\"" + variable + "\"",
            "getenv('" + variable + "'")
        .stream()
        .anyMatch(one -> names(line, one));
  }

  /** The name a line puts something under; empty when it is no assignment. */
  private static String assigned(String line) {
    int equals = line.indexOf('=');
    String before = equals < 1 ? "" : line.substring(0, equals).strip();
    int blank = before.lastIndexOf(' ');
    String name = before.substring(blank + 1);
    boolean plain =
        !name.isEmpty()
            && name.chars().allMatch(c -> c == '$' || c == '_' || Character.isLetterOrDigit(c));
    return plain ? name : "";
  }

  private static boolean names(String line, String name) {
    for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean starts = at == 0 || !Character.isJavaIdentifierPart(line.charAt(at - 1));
      if (starts && (end >= line.length() || !Character.isJavaIdentifierPart(line.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
