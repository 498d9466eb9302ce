package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.publishing.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which a step can reach secrets: variables, inputs and outputs of earlier steps.
 * Each is kept with the secrets behind it.
 */
final class Held {
  /** The token of the run, made by GitHub for each job. */
  static final String RUN_TOKEN = "GITHUB_TOKEN";

  private final Map<String, Set<String>> variables;
  private final Map<String, Set<String>> paths;

  private Held(Map<String, Set<String>> variables, Map<String, Set<String>> paths) {
    this.variables = variables;
    this.paths = paths;
  }

  static Held nothing() {
    return new Held(new HashMap<>(), new HashMap<>());
  }

  Held copy() {
    return new Held(new HashMap<>(variables), new HashMap<>(paths));
  }

  /** Takes over what a place of the workflow sets for its steps. */
  void env(List<YamlEntry> env) {
    for (YamlEntry entry : env) {
      YamlScalar value = entry.value().asScalar();
      if (value != null) {
        variable(entry.name().orElse(""), secrets(value.text()));
      }
    }
  }

  /** A variable holds these secrets from here on; none when they are none. */
  void variable(String name, Set<String> secrets) {
    if (secrets.isEmpty()) {
      variables.remove(name);
    } else {
      variables.put(name, secrets);
    }
  }

  /** A path of a context, such as {@code steps.mint.outputs.token}, holds these secrets. */
  void path(String path, Set<String> secrets) {
    if (!secrets.isEmpty()) {
      paths.put(path.toLowerCase(Locale.ROOT), secrets);
    }
  }

  /** The secrets in a variable. */
  Set<String> inVariable(String name) {
    return variables.getOrDefault(name, Set.of());
  }

  /** The variables that hold secrets. */
  Map<String, Set<String>> variables() {
    return variables;
  }

  /** The secrets whose text can become part of a text with expressions. */
  Set<String> secrets(String text) {
    Set<String> found = new TreeSet<>();
    for (Template.Piece piece : Template.pieces(text)) {
      Expr expr = piece.expr();
      if (expr != null) {
        for (Expr part : References.flowing(expr)) {
          ContextPath.of(part).ifPresent(path -> found.addAll(secrets(path)));
        }
      }
    }
    return found;
  }

  private Set<String> secrets(ContextPath path) {
    if (path.context().equals("secrets")) {
      boolean one = path.length() > 1 && !path.isDynamic();
      return Set.of(one ? path.segment(1).toUpperCase(Locale.ROOT) : "*");
    }
    if (path.is("github.token")) {
      return Set.of(RUN_TOKEN);
    }
    if (path.context().equals("env") && path.length() == 2) {
      return inVariable(path.segment(1));
    }
    return paths.getOrDefault(path.normalised(), Set.of());
  }
}
