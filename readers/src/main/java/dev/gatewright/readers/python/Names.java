package dev.gatewright.readers.python;

import dev.gatewright.readers.python.PythonToken.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names of a file stand for: imports, and plain assignments of what was imported. */
final class Names {
  private final Tokens tokens;
  private final Map<String, String> known = new HashMap<>();

  /** Names given a default in {@code environ.Env(NAME=(type, default))}. */
  final Set<String> schemeDefaults = new HashSet<>();

  /** Strings that are given a name once, at the left edge of the file; null when given twice. */
  private final Map<String, @Nullable String> constants = new HashMap<>();

  /** A dotted name: what it stands for, and the index after its last token. */
  record Dotted(String name, int end) {}

  Names(Tokens tokens) {
    this.tokens = tokens;
    for (int i = 0; i < tokens.size(); i = tokens.lineEnd(i)) {
      PythonToken first = tokens.get(i);
      if (first.isName("import")) {
        imports(i + 1);
      } else if (first.isName("from")) {
        fromImports(i + 1);
      } else if (first.kind() == Kind.NAME) {
        assignment(i);
        constant(i);
      }
    }
  }

  /** The string a name stands for in the whole file; null when that is not plain. */
  @Nullable String constant(String name) {
    return constants.get(name);
  }

  private void constant(int index) {
    String name = tokens.get(index).text();
    int value = index + 1;
    if (tokens.get(value).isOperator(":") && tokens.get(value + 1).kind() == Kind.NAME) {
      value += 2;
    }
    if (!tokens.get(value).isOperator("=")) {
      return;
    }
    int end = tokens.lineEnd(index) - 1;
    boolean edge = tokens.get(index).indent() == 0 && !constants.containsKey(name);
    constants.put(name, edge ? tokens.constant(value + 1, end) : null);
  }

  /** The dotted name that begins here, its head replaced by what it stands for. */
  Dotted dotted(int index) {
    StringBuilder name = new StringBuilder(written(tokens.get(index).text()));
    int i = index + 1;
    while (tokens.get(i).isOperator(".") && tokens.get(i + 1).kind() == Kind.NAME) {
      name.append('.').append(tokens.get(i + 1).text());
      i += 2;
    }
    return new Dotted(name.toString(), i);
  }

  private String written(String head) {
    return known.getOrDefault(head, "?" + head);
  }

  private void imports(int from) {
    int i = from;
    while (tokens.get(i).kind() == Kind.NAME) {
      String head = tokens.get(i).text();
      StringBuilder module = new StringBuilder(head);
      i++;
      while (tokens.get(i).isOperator(".") && tokens.get(i + 1).kind() == Kind.NAME) {
        module.append('.').append(tokens.get(i + 1).text());
        i += 2;
      }
      if (tokens.get(i).isName("as")) {
        known.put(tokens.get(i + 1).text(), module.toString());
        i += 2;
      } else {
        known.put(head, head);
      }
      i += tokens.get(i).isOperator(",") ? 1 : 0;
    }
  }

  private void fromImports(int from) {
    StringBuilder module = new StringBuilder();
    int i = from;
    while (i < tokens.size()
        && !tokens.get(i).isName("import")
        && tokens.get(i).kind() != Kind.NEWLINE) {
      module.append(tokens.get(i++).text());
    }
    i++;
    i += tokens.get(i).isOperator("(") ? 1 : 0;
    while (tokens.get(i).kind() == Kind.NAME) {
      String name = tokens.get(i).text();
      boolean renamed = tokens.get(i + 1).isName("as");
      known.put(renamed ? tokens.get(i + 2).text() : name, module + "." + name);
      i += renamed ? 3 : 1;
      i += tokens.get(i).isOperator(",") ? 1 : 0;
    }
  }

  /** {@code env = Env(…)} makes an Env object; {@code getenv = os.getenv} another name. */
  private void assignment(int index) {
    int value = index + 1;
    if (tokens.get(value).isOperator(":")) {
      int limit = tokens.lineEnd(index);
      while (value < limit && !tokens.get(value).isOperator("=")) {
        value++;
      }
    }
    if (!tokens.get(value).isOperator("=") || tokens.get(value + 1).kind() != Kind.NAME) {
      return;
    }
    String target = tokens.get(index).text();
    Dotted right = dotted(value + 1);
    PythonToken after = tokens.get(right.end);
    if (after.isOperator("(") && isEnvClass(right.name)) {
      known.put(target, "<env>");
      scheme(right.end);
    } else if (after.isOperator("(")
        && right.name.equals("starlette.config.Config")
        && !prefixed(right.end)) {
      known.put(target, "<starlette>");
    } else if (after.isOperator("(") && isDecoupleClass(right.name)) {
      known.put(target, "decouple.config");
    } else if (after.kind() == Kind.NEWLINE && !right.name.startsWith("?")) {
      known.put(target, right.name);
    }
  }

  private boolean prefixed(int open) {
    for (Tokens.Argument argument : tokens.arguments(open)) {
      if ("env_prefix".equals(argument.keyword())) {
        return true;
      }
    }
    return false;
  }

  private void scheme(int open) {
    for (Tokens.Argument argument : tokens.arguments(open)) {
      if (argument.keyword() != null
          && tokens.get(argument.from()).isOperator("(")
          && tokens.arguments(argument.from()).size() > 1) {
        schemeDefaults.add(argument.keyword());
      }
    }
  }

  private static boolean isEnvClass(String name) {
    return switch (name) {
      case "environs.Env", "environ.Env", "environ.FileAwareEnv", "environs.FileAwareEnv" -> true;
      default -> false;
    };
  }

  private static boolean isDecoupleClass(String name) {
    return name.equals("decouple.Config") || name.equals("decouple.AutoConfig");
  }
}
