package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.text.TextMap;
import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are expressions as a whole. */
final class Expressions {
  private Expressions() {}

  /** Whether there is an expression in a text. */
  static boolean in(String text) {
    return text.contains("${{");
  }

  /** The expressions of a value with their places. */
  static List<Expression> of(WorkflowFile file, YamlScalar scalar) {
    if (!in(scalar.text())) {
      return List.of();
    }
    TextMap map = file.yaml().map(scalar);
    return Expression.in(scalar.text(), map);
  }

  /** The one expression that is the whole of a text; null when it is more, less or broken. */
  static @Nullable Expr whole(String text) {
    String bare = text.strip();
    if (!bare.startsWith("${{") || !bare.endsWith("}}") || bare.indexOf("${{", 3) >= 0) {
      return null;
    }
    return ExprReader.read(bare.substring(3, bare.length() - 2)) instanceof ParsedExpr.Ok(Expr expr)
        ? expr
        : null;
  }

  /** What a condition can be; conditions need no braces. */
  static Possible condition(@Nullable YamlScalar condition, Function<ContextPath, Possible> given) {
    if (condition == null) {
      return Possible.UNKNOWN;
    }
    Expr whole = whole(condition.text());
    if (whole == null && !in(condition.text())) {
      whole = ExprReader.read(condition.text()) instanceof ParsedExpr.Ok(Expr expr) ? expr : null;
    }
    return whole == null ? Possible.UNKNOWN : Possible.of(whole, given);
  }
}
