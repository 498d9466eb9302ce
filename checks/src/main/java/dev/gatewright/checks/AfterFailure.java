package dev.gatewright.checks;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition can hold in a run in which something did not end well. What it says of
 * results that are known is taken as it is then; anything else may be true or false.
 */
final class AfterFailure {
  /** Functions without which GitHub asks for success by itself. */
  private static final List<String> STATUS = List.of("success", "failure", "always", "cancelled");

  private enum Truth {
    YES,
    NO,
    MAYBE;

    static Truth of(boolean is) {
      return is ? YES : NO;
    }

    Truth not() {
      return this == YES ? NO : this == NO ? YES : MAYBE;
    }
  }

  private final RunSoFar run;

  private AfterFailure(RunSoFar run) {
    this.run = run;
  }

  /** Whether what stands under the condition may be done in such a run. */
  static boolean holds(Expr condition, RunSoFar run) {
    return asks(condition) && new AfterFailure(run).of(condition) != Truth.NO;
  }

  /** Whether the condition itself says which ends it wants; else GitHub asks for success. */
  static boolean asks(Expr expr) {
    if (expr instanceof Expr.Call call
        && STATUS.contains(call.function().toLowerCase(Locale.ROOT))) {
      return true;
    }
    return expr.parts().stream().anyMatch(AfterFailure::asks);
  }

  private Truth of(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> literal(literal.value());
      case Expr.Not not -> of(not.operand()).not();
      case Expr.Chain chain -> chain(chain);
      case Expr.Call call -> call(call);
      case Expr.Comparison comparison -> comparison(comparison);
      case Expr.Name _, Expr.Property _, Expr.Index _, Expr.Every _ -> Truth.MAYBE;
    };
  }

  private static Truth literal(ExprValue value) {
    return value instanceof ExprValue.Truth(boolean is) ? Truth.of(is) : Truth.MAYBE;
  }

  private Truth chain(Expr.Chain chain) {
    Truth stops = Truth.of(!chain.all());
    Truth result = stops.not();
    for (Expr operand : chain.operands()) {
      Truth one = of(operand);
      if (one == stops) {
        return stops;
      }
      result = one == Truth.MAYBE ? Truth.MAYBE : result;
    }
    return result;
  }

  private Truth call(Expr.Call call) {
    return switch (call.function().toLowerCase(Locale.ROOT)) {
      case "always" -> Truth.YES;
      case "success" -> Truth.NO;
      case "failure" -> Truth.of(run.failed());
      case "cancelled" -> Truth.of(run.cancelled());
      case "contains" -> contained(call.arguments());
      default -> Truth.MAYBE;
    };
  }

  /** {@code contains(needs.*.result, 'failure')}. */
  private Truth contained(List<Expr> arguments) {
    String word = arguments.size() == 2 ? text(arguments.get(1)) : null;
    boolean one =
        word != null
            && ContextPath.EVERY.equals(thing(arguments.getFirst()))
            && run.results().containsValue(word);
    return one ? Truth.YES : Truth.MAYBE;
  }

  /** {@code needs.test.result == 'success'}. */
  private Truth comparison(Expr.Comparison comparison) {
    String right = text(comparison.right());
    String word = right == null ? text(comparison.left()) : right;
    String thing = thing(right == null ? comparison.right() : comparison.left());
    String result = thing == null ? null : run.results().get(thing);
    if (word == null || result == null) {
      return Truth.MAYBE;
    }
    Truth equal = Truth.of(word.equals(result));
    return switch (comparison.comparator()) {
      case EQUAL -> equal;
      case NOT_EQUAL -> equal.not();
      case LESS, AT_MOST, GREATER, AT_LEAST -> Truth.MAYBE;
    };
  }

  /** The id of the job or step whose result this is; null when it is something else. */
  private static @Nullable String thing(Expr expr) {
    ContextPath path = ContextPath.of(expr).orElse(null);
    if (path == null || path.length() != 3) {
      return null;
    }
    String last = path.segment(2).toLowerCase(Locale.ROOT);
    boolean result =
        switch (path.context()) {
          case "needs" -> last.equals("result");
          case "steps" -> last.equals("outcome") || last.equals("conclusion");
          default -> false;
        };
    return result ? path.segment(1).toLowerCase(Locale.ROOT) : null;
  }

  private static @Nullable String text(Expr expr) {
    return expr instanceof Expr.Literal(ExprValue.Text(String text), int _, int _)
        ? text.toLowerCase(Locale.ROOT)
        : null;
  }
}
