package dev.gatewright.checks.workflows;

import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at scripts in PowerShell, Python and JavaScript statement by statement: who prints a
 * secret, or hands it on.
 */
final class LineFlow {
  /** Words by which a statement names all variables at once. */
  private static final List<String> WHOLE =
      List.of("os.environ)", "dict(os.environ", "process.env)", "env.to_h", "%env", "getenv()");

  /** Commands of PowerShell that list all variables. */
  private static final List<String> LISTING =
      List.of("get-childitem env:", "gci env:", "dir env:", "ls env:");

  /** How code names the files and functions by which steps hand things on. */
  private static final List<String> HANDING =
      List.of(
          "github_output",
          "github_env",
          "github_step_summary",
          "github_state",
          "github_path",
          "core.setoutput(",
          "core.exportvariable(",
          "core.savestate(",
          "core.summary",
          "core.addpath(",
          "::set-output ",
          "::save-state ");

  private final Held held;
  private final CodeValue value;
  private final CodeNames names;
  private final CodePrints prints;

  private LineFlow(Held held, boolean given, boolean bare) {
    this.held = held;
    this.value = new CodeValue(held, given);
    this.names = new CodeNames(held, value);
    this.prints = new CodePrints(value, bare);
  }

  /** A reader of the script of a step. */
  static LineFlow of(Held held) {
    return new LineFlow(held, false, false);
  }

  /** A reader of a script of PowerShell, where a value that nobody takes is printed. */
  static LineFlow ofPowerShell(Held held) {
    return new LineFlow(held, false, true);
  }

  /** A reader of code that a shell hands to an interpreter. */
  static LineFlow given(Held held) {
    return new LineFlow(held, true, false);
  }

  List<Leak> read(String script, TextMap map) {
    List<Leak> leaks = new ArrayList<>();
    if (held.variables().isEmpty() && !script.contains("${{")) {
      return leaks;
    }
    List<CodeStatements.Statement> statements = CodeStatements.of(script);
    names.functions(statements);
    for (CodeStatements.Statement one : statements) {
      statement(one, map, new ArrayList<>());
    }
    names.again();
    for (CodeStatements.Statement one : statements) {
      statement(one, map, leaks);
    }
    return leaks;
  }

  /** The secrets that the statements of a piece of code print. */
  Flow printed(String code) {
    Flow all = Flow.NONE;
    List<CodeStatements.Statement> statements = CodeStatements.of(code);
    names.functions(statements);
    for (CodeStatements.Statement one : statements) {
      String lower = one.text().toLowerCase(Locale.ROOT);
      names.see(one.text());
      if (!lower.contains("::add-mask::")) {
        all = all.and(prints.in(one.text()));
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

  /** Whether a statement prints all variables. */
  private static boolean dumps(String lower) {
    boolean prints = CodePrints.starts(lower);
    return (prints && WHOLE.stream().anyMatch(lower::contains))
        || (LISTING.stream().anyMatch(lower::startsWith) && !lower.contains(">"));
  }

  private void statement(CodeStatements.Statement one, TextMap map, List<Leak> leaks) {
    String lower = one.text().toLowerCase(Locale.ROOT);
    names.see(one.text());
    if (lower.contains("::add-mask::") || lower.contains("setsecret(")) {
      return;
    }
    boolean handing = HANDING.stream().anyMatch(lower::contains) || names.handle(one.text());
    if (handing) {
      add(Leak.Kind.HANDED_ON, value.of(one.text(), true), one, map, leaks);
      return;
    }
    if (lower.startsWith("set-psdebug") && lower.contains("-trace") && !lower.endsWith("0")) {
      add(Leak.Kind.TRACED, Flow.of(everything()), one, map, leaks);
      return;
    }
    if (dumps(lower)) {
      add(Leak.Kind.DUMPED, new Flow(everything(), false, true), one, map, leaks);
      return;
    }
    add(Leak.Kind.PRINTED, prints.in(one.text()), one, map, leaks);
  }

  private static void add(
      Leak.Kind kind, Flow flow, CodeStatements.Statement one, TextMap map, List<Leak> leaks) {
    if (!flow.isEmpty()) {
      String what = one.text().lines().findFirst().orElse("").strip();
      leaks.add(
          new Leak(kind, what, "", map.span(one.from(), one.to()), flow.made(), flow.secrets()));
    }
  }

  /** Whether a text names a variable of the shell around it, {@code $NAME}. */
  static boolean names(String text, String name) {
    for (int at = text.indexOf("$" + name); at >= 0; at = text.indexOf("$" + name, at + 1)) {
      int end = at + 1 + name.length();
      boolean more = end < text.length() && Character.isJavaIdentifierPart(text.charAt(end));
      if (!more) {
        return true;
      }
    }
    return text.contains("${" + name + "}");
  }
}
