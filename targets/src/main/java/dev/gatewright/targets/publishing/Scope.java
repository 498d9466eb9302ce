package dev.gatewright.targets.publishing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the contexts hold where an expression stands, in one kind of run: inputs, a row of the
 * matrix, variables, and which secrets were handed over. What depends on the run alone is decided
 * by assumptions, each made in both ways.
 */
final class Scope {
  private final Map<String, Set<Term>> values;
  private final Map<String, Set<Term>> variables;
  private final Function<String, Set<Term>> secrets;
  private final Assumptions assumptions;
  private final boolean anyMatrix;

  private Scope(
      Map<String, Set<Term>> values,
      Map<String, Set<Term>> variables,
      Function<String, Set<Term>> secrets,
      Assumptions assumptions,
      boolean anyMatrix) {
    this.values = values;
    this.variables = variables;
    this.secrets = secrets;
    this.assumptions = assumptions;
    this.anyMatrix = anyMatrix;
  }

  /** What is assumed of a run, and what it would help to assume. */
  record Assumptions(Map<String, Boolean> made, Set<String> wanted) {}

  /** The front of a workflow that something starts. */
  static Scope root(Map<String, Set<Term>> values, Assumptions assumptions) {
    return new Scope(
        new HashMap<>(values),
        new HashMap<>(),
        name -> Terms.of(Term.secret(name)),
        assumptions,
        false);
  }

  /** The front of a workflow or action that is called from here. */
  Scope called(Map<String, Set<Term>> inputs, @Nullable Map<String, Set<Term>> handed) {
    Map<String, Set<Term>> known = new HashMap<>(inputs);
    Set<Term> event = values.get("github.event_name");
    if (event != null) {
      known.put("github.event_name", event);
    }
    Function<String, Set<Term>> given =
        handed == null ? secrets : name -> handed.getOrDefault(name, Terms.of(Term.NOTHING));
    return new Scope(known, new HashMap<>(), given, assumptions, false);
  }

  /** The same in one row of a matrix; null for rows that are not known. */
  Scope row(@Nullable Map<String, Set<Term>> row) {
    Map<String, Set<Term>> known = new HashMap<>(values);
    if (row != null) {
      known.putAll(row);
    }
    return new Scope(known, new HashMap<>(variables), secrets, assumptions, row == null);
  }

  /** The same with its own variables to change. */
  Scope copy() {
    return new Scope(values, new HashMap<>(variables), secrets, assumptions, anyMatrix);
  }

  /** The same, with the variables of another place below its own. */
  Scope under(Scope outer) {
    Map<String, Set<Term>> all = new LinkedHashMap<>(outer.variables);
    all.putAll(variables);
    return new Scope(values, all, secrets, assumptions, anyMatrix);
  }

  /** What a context path holds, in lower case; empty when it is not known. */
  Set<Term> value(String path) {
    Set<Term> known = values.get(path);
    if (known != null) {
      return known;
    }
    boolean matrix = path.startsWith("matrix.");
    boolean absent = (matrix && !anyMatrix) || (path.startsWith("inputs.") && hasInputs());
    return absent ? Terms.of(Term.NOTHING) : Set.of();
  }

  private boolean hasInputs() {
    return values.containsKey("inputs");
  }

  Set<Term> secret(String name) {
    return secrets.apply(name.toUpperCase(Locale.ROOT));
  }

  /** A variable of the environment; null when nothing here sets it. */
  @Nullable Set<Term> variable(String name) {
    return variables.get(name);
  }

  void set(String name, Set<Term> value) {
    variables.put(name, value);
  }

  void unset(String name) {
    variables.remove(name);
  }

  /** The variables whose names begin so. */
  Map<String, Set<Term>> variables() {
    return variables;
  }

  /** What is assumed of a test that only the run decides. */
  Truth assumed(String test, boolean wanted) {
    Boolean made = assumptions.made().get(test);
    if (made == null && wanted) {
      assumptions.wanted().add(test);
    }
    return made == null ? Truth.EITHER : Truth.of(made);
  }

  static Assumptions nothingAssumed() {
    return new Assumptions(Map.of(), new LinkedHashSet<>());
  }
}
