package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names for the variables that values of expressions are moved into. */
final class VariableNames {
  /** Parts of a path that say nothing of the value. */
  private static final Set<String> HOLLOW = Set.of("github", "event", "outputs", "steps", "needs");

  private static final int MOST_PARTS = 4;

  private final Scope scope;
  private final StepSite site;
  private final String script;

  /** Expressions with their braces, by the name of the variable that has their value. */
  private final Map<String, String> added = new LinkedHashMap<>();

  VariableNames(Scope scope, StepSite site, YamlScalar run) {
    this.scope = scope;
    this.site = site;
    this.script = run.text();
  }

  /** The variables the step lacks, with their values as the file is to have them. */
  Map<String, String> added() {
    return added;
  }

  /** The variable that has the value of an expression of the script; null when there is no way. */
  @Nullable String of(Expression.Bounds bounds) {
    String written = script.substring(bounds.from(), bounds.to());
    String body = script.substring(bounds.bodyFrom(), bounds.bodyTo()).strip();
    boolean plain = !written.contains(": ") && !written.contains(" #") && written.indexOf('\n') < 0;
    if (!plain || !(ExprReader.read(body) instanceof ParsedExpr.Ok(var expr))) {
      return null;
    }
    for (YamlEntry entry : site.step().env()) {
      YamlScalar value = entry.value().asScalar();
      String name = entry.name().orElse("");
      if (value != null && value.text().equals(written) && !assigned(name)) {
        return name;
      }
    }
    for (Map.Entry<String, String> entry : added.entrySet()) {
      if (entry.getValue().equals(written)) {
        return entry.getKey();
      }
    }
    ContextPath path = ContextPath.of(expr).orElse(null);
    String name = free(path == null || path.isDynamic() ? "VALUE" : name(path));
    added.put(name, written);
    return name;
  }

  private static String name(ContextPath path) {
    List<String> parts = new ArrayList<>();
    for (String segment : path.segments()) {
      String part = segment.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
      if (!HOLLOW.contains(segment.toLowerCase(Locale.ROOT)) && !part.isBlank()) {
        parts.add(part.equals("INPUTS") ? "INPUT" : part);
      }
    }
    int from = Math.max(0, parts.size() - MOST_PARTS);
    String name = String.join("_", parts.subList(from, parts.size()));
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "VALUE_" + name : name;
  }

  /** A name that nothing in reach of the script has. */
  private String free(String wanted) {
    // Variables of the runner are not to be set by anybody else.
    boolean kept = wanted.startsWith("GITHUB_") || wanted.startsWith("RUNNER_");
    String base = kept ? "VALUE_OF_" + wanted : wanted;
    String name = base;
    for (int i = 2; taken(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  private boolean taken(String name) {
    return added.containsKey(name) || scope.variables().contains(name) || script.contains(name);
  }

  private boolean assigned(String name) {
    return script.contains(name + "=") || script.contains("read " + name);
  }
}
