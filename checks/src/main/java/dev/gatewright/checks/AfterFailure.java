package dev.gatewright.checks;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition can hold in a run in which something it waits for has failed or was
 * cancelled. What the condition says of results is taken as it is then; anything else may be true
 * or false. That something was skipped is left aside: whether it can be, a condition does not say.
 */
final class AfterFailure {
  /** How something that others wait for can end, other than well. */
  private static final List<String> ENDS = List.of("failure", "cancelled");

  /** Functions without which GitHub asks for success by itself. */
  private static final List<String> STATUS = List.of("success", "failure", "always", "cancelled");

  private enum Truth {
    YES,
    NO,
    MAYBE;

    Truth not() {
      return this == YES ? NO : this == NO ? YES : MAYBE;
    }
  }

  private final String end;

  private AfterFailure(String end) {
    this.end = end;
  }

  /** Whether what stands under the condition may run although something before it failed. */
  static boolean holds(Expr condition) {
    return asks(condition)
        && ENDS.stream().anyMatch(end -> new AfterFailure(end).of(condition) != Truth.NO);
  }

  private static boolean asks(Expr expr) {
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
    return value instanceof ExprValue.Truth(boolean is) ? (is ? Truth.YES : Truth.NO) : Truth.MAYBE;
  }

  private Truth chain(Expr.Chain chain) {
    Truth stops = chain.all() ? Truth.NO : Truth.YES;
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
      // Taken to hold when something was cancelled as well: !failure() is how many say "all went
      // well", and is no finding.
      case "always", "failure" -> Truth.YES;
      case "success" -> Truth.NO;
      case "cancelled" -> end.equals("cancelled") ? Truth.YES : Truth.NO;
      case "contains" -> contained(call.arguments());
      default -> Truth.MAYBE;
    };
  }

  /** {@code contains(needs.*.result, 'failure')}. */
  private Truth contained(List<Expr> arguments) {
    String word = arguments.size() == 2 ? text(arguments.get(1)) : null;
    if (word == null || !result(arguments.getFirst())) {
      return Truth.MAYBE;
    }
    return word.equals(end) ? Truth.YES : ENDS.contains(word) ? Truth.NO : Truth.MAYBE;
  }

  /** {@code needs.test.result == 'success'}. */
  private Truth comparison(Expr.Comparison comparison) {
    String right = text(comparison.right());
    String word = right == null ? text(comparison.left()) : right;
    Expr path = right == null ? comparison.right() : comparison.left();
    if (word == null || !result(path)) {
      return Truth.MAYBE;
    }
    Truth equal = word.equals(end) ? Truth.YES : Truth.NO;
    return switch (comparison.comparator()) {
      case EQUAL -> equal;
      case NOT_EQUAL -> equal.not();
      case LESS, AT_MOST, GREATER, AT_LEAST -> Truth.MAYBE;
    };
  }

  private static boolean result(Expr expr) {
    ContextPath path = ContextPath.of(expr).orElse(null);
    if (path == null || path.length() < 3) {
      return false;
    }
    String last = path.segment(path.length() - 1).toLowerCase(Locale.ROOT);
    return switch (path.context()) {
      case "needs" -> last.equals("result");
      case "steps" -> List.of("outcome", "conclusion").contains(last);
      default -> false;
    };
  }

  private static @Nullable String text(Expr expr) {
    return expr instanceof Expr.Literal(ExprValue.Text(String text), int _, int _)
        ? text.toLowerCase(Locale.ROOT)
        : null;
  }
}
