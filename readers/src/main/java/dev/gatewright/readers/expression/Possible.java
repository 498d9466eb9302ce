package dev.gatewright.readers.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The values something can have.
 *
 * @param known whether these are all; the set is empty when not
 */
public record Possible(boolean known, Set<ExprValue> values) {
  /** Nothing is known. */
  public static final Possible UNKNOWN = new Possible(false, Set.of());

  /** Yes or no. */
  public static final Possible EITHER = of(List.of(ExprValue.of(true), ExprValue.of(false)));

  private static final int MOST = 300;

  /** What is empty, zero or false, as the result of something unknown. */
  private static final Set<ExprValue> NAUGHTS =
      Set.of(
          new ExprValue.Null(),
          ExprValue.of(false),
          new ExprValue.Numeral(0),
          new ExprValue.Text(""));

  /** Copies the values. */
  public Possible {
    values = Set.copyOf(values);
  }

  /** All values, unless they are too many. */
  public static Possible of(Iterable<ExprValue> values) {
    Set<ExprValue> all = new LinkedHashSet<>();
    for (ExprValue value : values) {
      all.add(value);
      if (all.size() > MOST) {
        return UNKNOWN;
      }
    }
    return new Possible(true, all);
  }

  /** Whether it holds whatever the run. */
  public boolean always() {
    return known && !values.isEmpty() && values.stream().allMatch(ExprValue::holds);
  }

  /** Whether it holds in no run. */
  public boolean never() {
    return known && !values.isEmpty() && values.stream().noneMatch(ExprValue::holds);
  }

  /** What is one or the other. */
  public Possible or(Possible other) {
    if (!known || !other.known) {
      return UNKNOWN;
    }
    Set<ExprValue> both = new LinkedHashSet<>(values);
    both.addAll(other.values);
    return of(both);
  }

  /** The values of an expression, given those of the contexts. */
  public static Possible of(Expr expr, Function<ContextPath, Possible> contexts) {
    return new Folding(contexts).fold(expr);
  }

  Set<ExprValue> naughts() {
    if (!known) {
      return NAUGHTS;
    }
    Set<ExprValue> found = new LinkedHashSet<>(values);
    found.removeIf(ExprValue::holds);
    return found;
  }

  boolean mayHold() {
    return !known || values.stream().anyMatch(ExprValue::holds);
  }
}
