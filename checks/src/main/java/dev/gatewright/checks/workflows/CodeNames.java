package dev.gatewright.checks.workflows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What statements put under which names: values, parameters, files. */
final class CodeNames {
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?:\\[[\\w.\\[\\]]+\\]\\s*)?(?:const |let |var |my |export )?\\s*"
              + "(\\$?(?:env:|script:|global:|local:|private:)?\\w+)"
              + "(?:\\s*:\\s*[\\w\\[\\], .|]+)?\\s*(\\+?=)(?![=>~])\\s*(.*)",
          Pattern.DOTALL);

  private static final Pattern LOOP =
      Pattern.compile(
          "(?:async )?for(?:each)?\\s*\\(?\\s*(?:const |let |var )?(\\$?\\w+)\\s+(?:in|of)\\s+(.*)",
          Pattern.DOTALL);

  private static final Pattern TAKEN_APART =
      Pattern.compile("(?:const|let|var)\\s*\\{([^}]*)\\}\\s*=\\s*process\\.env\\b.*");

  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:async )?(?:def|function)\\s+([\\w-]+)\\s*\\(([^)]*)\\).*"
              + "|(?:const|let|var)\\s+(\\w+)\\s*=\\s*(?:async )?\\(?([^)=]*)\\)?\\s*=>.*",
          Pattern.DOTALL);

  private static final Pattern OPENED =
      Pattern.compile("\\bopen\\s*\\(.*\\)\\s+as\\s+(\\w+)\\s*:.*", Pattern.DOTALL);

  private static final List<String> FILES =
      List.of("github_output", "github_env", "github_step_summary", "github_state", "github_path");

  private final Held held;
  private final CodeValue value;

  /** Names of the files by which steps hand things on. */
  private final Set<String> handles = new HashSet<>();

  CodeNames(Held held, CodeValue value) {
    this.held = held;
    this.value = value;
  }

  void functions(List<CodeStatements.Statement> statements) {
    for (CodeStatements.Statement one : statements) {
      Matcher function = FUNCTION.matcher(one.text());
      if (function.matches()) {
        boolean named = function.group(1) != null;
        List<String> parameters = new ArrayList<>();
        for (String parameter : function.group(named ? 2 : 4).split(",", -1)) {
          String name = parameter.strip().split("[:= ]", 2)[0];
          parameters.add(name.startsWith("$") ? name.substring(1) : name);
        }
        value.function(function.group(named ? 1 : 3), parameters);
      }
    }
  }

  void again() {
    value.again();
  }

  /** Whether a statement puts something under a name. */
  static boolean assigns(String statement) {
    return ASSIGNMENT.matcher(statement).matches();
  }

  void see(String statement) {
    Matcher loop = LOOP.matcher(statement);
    Matcher assignment = ASSIGNMENT.matcher(statement);
    Matcher apart = TAKEN_APART.matcher(statement);
    Matcher opened = OPENED.matcher(statement);
    if (loop.matches()) {
      value.set(bare(loop.group(1)), value.of(loop.group(2), false).changed());
    } else if (apart.matches()) {
      apart(apart.group(1));
    } else if (assignment.matches()) {
      assign(assignment.group(1), assignment.group(2), assignment.group(3));
    } else {
      // Functions of the code's own learn what they are called with.
      value.of(statement, false);
    }
    if (opened.find() && hands(statement)) {
      handles.add(opened.group(1));
    }
  }

  /** Whether a statement names a file by which steps hand things on, by a name of its own. */
  boolean handle(String statement) {
    for (String handle : handles) {
      for (int at = statement.indexOf(handle); at >= 0; at = statement.indexOf(handle, at + 1)) {
        int end = at + handle.length();
        boolean starts = at == 0 || !Character.isJavaIdentifierPart(statement.charAt(at - 1));
        boolean dollar = at > 0 && statement.charAt(at - 1) == '$';
        boolean ends =
            end >= statement.length() || !Character.isJavaIdentifierPart(statement.charAt(end));
        if ((starts || dollar) && ends) {
          return true;
        }
      }
    }
    return false;
  }

  private void assign(String name, String operator, String code) {
    Flow flow = command(code) ? Flow.NONE : value.of(code, false);
    if (name.toLowerCase(Locale.ROOT).startsWith("$env:")) {
      held.variable(name.substring(5), flow.secrets());
      return;
    }
    String bare = bare(name);
    value.set(bare, operator.equals("=") ? flow : flow.and(value.local(bare)));
    if (hands(code) && code.indexOf('\n') < 0) {
      handles.add(bare);
    }
  }

  /** Whether a value is what a command of PowerShell answers: that is not what it was given. */
  private static boolean command(String code) {
    int end = 0;
    while (end < code.length()
        && (Character.isLetterOrDigit(code.charAt(end)) || code.charAt(end) == '-')) {
      end++;
    }
    String word = code.substring(0, end).toLowerCase(Locale.ROOT);
    boolean called = code.startsWith("& ") || word.indexOf('-') > 0;
    return called
        && !List.of("write-output", "get-item", "convertto-json", "join-string").contains(word);
  }

  private void apart(String names) {
    for (String one : names.split(",", -1)) {
      String[] pair = one.split("[:=]", 2);
      value.set(pair[pair.length - 1].strip(), Flow.of(held.inVariable(pair[0].strip())));
    }
  }

  private static boolean hands(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    return FILES.stream().anyMatch(lower::contains);
  }

  private static String bare(String name) {
    String bare = name.startsWith("$") ? name.substring(1) : name;
    int colon = bare.indexOf(':');
    return colon < 0 ? bare : bare.substring(colon + 1);
  }
}
