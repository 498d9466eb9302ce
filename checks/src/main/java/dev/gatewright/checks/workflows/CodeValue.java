package dev.gatewright.checks.workflows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says which secrets can be in the value of a piece of code in PowerShell, Python, JavaScript and
 * their like. It knows no grammar: names, brackets, strings and what is set into them are enough to
 * tell a value that is handed on from one that is only asked about.
 */
final class CodeValue {
  private static final List<String> TESTS =
      List.of("==", "!=", "-eq ", "-ne ", "-match ", "-like ", "-notmatch ", "-gt ", "-lt ");

  private final Held held;

  /** Whether a shell put its own variables into the code before it ran. */
  private final boolean given;

  private final Map<String, Flow> locals = new HashMap<>();
  private final Map<String, List<String>> functions = new HashMap<>();
  private final Map<String, Flow> parameters = new HashMap<>();
  private final Set<String> called = new HashSet<>();

  CodeValue(Held held, boolean given) {
    this.held = held;
    this.given = given;
  }

  /** A name of the code holds this from here on. */
  void set(String name, Flow flow) {
    if (flow.isEmpty()) {
      locals.remove(name.toLowerCase(Locale.ROOT));
    } else {
      locals.put(name.toLowerCase(Locale.ROOT), flow);
    }
  }

  /** Forgets what names hold, but for the parameters of the code's own functions. */
  void again() {
    locals.clear();
    locals.putAll(parameters);
    called.clear();
  }

  Flow local(String name) {
    return locals.getOrDefault(name.toLowerCase(Locale.ROOT), Flow.NONE);
  }

  /** The code has a function of its own with these parameters. */
  void function(String name, List<String> parameters) {
    functions.put(name.toLowerCase(Locale.ROOT), parameters);
  }

  private void filled(String parameter, Flow inside) {
    parameters.merge(parameter, inside, Flow::and);
    locals.merge(parameter, inside, Flow::and);
  }

  /**
   * The secrets in the value of an expression.
   *
   * @param lenient whether a function that is not known may hand on what it is given
   */
  Flow of(String code, boolean lenient) {
    return new Reading(code, lenient).all();
  }

  /** One expression, read from its start. */
  private final class Reading {
    private final String code;
    private final boolean lenient;
    private int at;
    private Flow parts = Flow.NONE;
    private Flow segment = Flow.NONE;
    private Flow last = Flow.NONE;
    private boolean asks;
    private boolean loop;

    /** The flow before a condition that stands behind its value. */
    private Flow kept = Flow.NONE;

    Reading(String code, boolean lenient) {
      this.code = code;
      this.lenient = lenient;
    }

    Flow all() {
      while (at < code.length()) {
        char c = code.charAt(at);
        if (code.startsWith("${{", at)) {
          pasted();
        } else if (c == '"' || c == '\'' || c == '`') {
          text(c);
        } else if (Character.isJavaIdentifierStart(c)) {
          name();
        } else if (c == '(' || c == '[' || c == '{') {
          bracket(c);
        } else {
          sign(c);
        }
      }
      end();
      return parts;
    }

    private void pasted() {
      int end = code.indexOf("}}", at);
      end = end < 0 ? code.length() : end + 2;
      atom(Flow.of(held.secrets(code.substring(at, end))));
      at = end;
    }

    private void atom(Flow flow) {
      segment = segment.and(last);
      last = flow;
    }

    private void end() {
      segment = segment.and(last).and(kept);
      parts = asks ? parts : parts.and(segment);
      segment = Flow.NONE;
      last = Flow.NONE;
      kept = Flow.NONE;
      asks = false;
    }

    private void sign(char c) {
      if (c == ',' || c == ';') {
        end();
      } else if (c == '?' && !code.startsWith("?.", at) && !code.startsWith("??", at)) {
        forget();
      } else if (code.startsWith("??", at) || code.startsWith("||", at)) {
        at++;
      } else if (code.startsWith("&&", at)) {
        forget();
        at++;
      } else if (TESTS.stream().anyMatch(test -> code.startsWith(test, at))
          || (c == '!' && last.isEmpty())) {
        asks = true;
      }
      at++;
    }

    private void forget() {
      segment = Flow.NONE;
      last = Flow.NONE;
      asks = false;
    }

    /** A name, with what it is called with. */
    private void name() {
      int from = at;
      while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
        at++;
      }
      String name = code.substring(from, at);
      char before = from == 0 ? ' ' : code.charAt(from - 1);
      if (word(name)) {
        return;
      }
      CodeVariables.Seen seen = CodeVariables.at(code, from, held);
      if (seen != null) {
        atom(Flow.of(seen.secrets()));
        at = seen.end();
        return;
      }
      if (at < code.length() && (code.charAt(at) == '(')) {
        call(name, before == '.' || before == ':');
      } else if (before == '.') {
        last =
            List.of("length", "count").contains(name.toLowerCase(Locale.ROOT)) ? Flow.NONE : last;
      } else {
        atom(value(name));
      }
    }

    private Flow value(String name) {
      String bare = name.startsWith("$") ? name.substring(1) : name;
      Flow flow = local(bare);
      return given && name.startsWith("$") ? flow.and(Flow.of(held.inVariable(bare))) : flow;
    }

    /** Words that join values. */
    private boolean word(String name) {
      switch (name) {
        case "if" -> {
          kept = segment.and(last);
          segment = Flow.NONE;
          last = Flow.NONE;
        }
        case "else" -> {
          segment = kept;
          kept = Flow.NONE;
          last = Flow.NONE;
          asks = false;
        }
        case "and" -> forget();
        case "for" -> loop = true;
        case "in" -> {
          asks |= !loop;
          loop = false;
        }
        case "is", "not" -> asks = true;
        default -> {
          return false;
        }
      }
      return true;
    }

    private void call(String written, boolean method) {
      int close = close(code, at);
      String name = written.toLowerCase(Locale.ROOT);
      Flow inside = of(code.substring(at + 1, Math.max(at + 1, close)), lenient);
      List<String> own = functions.get(name);
      if (own != null && !inside.isEmpty() && called.add(name + inside.secrets())) {
        own.forEach(parameter -> filled(parameter.toLowerCase(Locale.ROOT), inside));
      }
      boolean passes = own != null || CodeFunctions.PASSING.contains(name) || lenient;
      Flow result = passes ? inside : Flow.NONE;
      Flow receiver = method ? last : Flow.NONE;
      if (CodeFunctions.ASKING.contains(name)) {
        result = Flow.NONE;
        receiver = Flow.NONE;
      }
      Flow all = receiver.and(result);
      last = method ? Flow.NONE : last;
      atom(CodeFunctions.CHANGING.contains(name) ? all.changed() : all);
      at = Math.min(code.length(), close + 1);
    }

    private void bracket(char c) {
      int close = close(code, at);
      String inside = code.substring(at + 1, Math.max(at + 1, close));
      char before = at == 0 ? ' ' : code.charAt(at - 1);
      boolean index = c == '[' && (Character.isJavaIdentifierPart(before) || before == ')');
      if (index) {
        last = inside.contains(":") || inside.contains("..") ? last.changed() : last;
      } else {
        atom(of(inside, lenient));
      }
      at = Math.min(code.length(), close + 1);
    }

    /** A string, with what is set into it. */
    private void text(char quote) {
      int end = CodeStatements.end(code, at);
      end = end < 0 ? code.length() - 1 : end;
      char before = at == 0 ? ' ' : code.charAt(at - 1);
      String inside = code.substring(at + 1, Math.max(at + 1, end));
      boolean braces = before == 'f' || before == 'F';
      atom(new CodeText(inside, quote, braces).flow(this::inner).and(written(inside)));
      at = end + 1;
    }

    private Flow inner(String piece) {
      return of(piece, lenient);
    }

    /** What was put into a string before the code ran. */
    private Flow written(String inside) {
      Flow flow = Flow.of(held.secrets(inside));
      if (given) {
        for (Map.Entry<String, Set<String>> variable : held.variables().entrySet()) {
          if (LineFlow.names(inside, variable.getKey())) {
            flow = flow.and(Flow.of(variable.getValue()));
          }
        }
      }
      return flow;
    }
  }

  /** Where the bracket closes that opens here; the end of the code when it does not. */
  static int close(String code, int open) {
    char first = code.charAt(open);
    char last = first == '(' ? ')' : first == '[' ? ']' : '}';
    int depth = 0;
    for (int i = open; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"' || c == '\'') {
        int end = CodeStatements.end(code, i);
        i = end < 0 ? i : end;
      } else if (c == first) {
        depth++;
      } else if (c == last && --depth == 0) {
        return i;
      }
    }
    return code.length();
  }
}
