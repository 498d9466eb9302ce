package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an expression whose text becomes text of the result, and who sets it.
 *
 * @param expr the part
 * @param name what it reads, or the function it calls
 */
record Taint(Expr expr, String name, Control control) {
  /** The parts of an expression that somebody can put code into. */
  static List<Taint> in(Expr expr, Scope scope) {
    List<Taint> found = new ArrayList<>();
    if (Possible.of(expr, scope::possible).known()) {
      return found;
    }
    for (Expr part : References.flowing(expr)) {
      ContextPath path = ContextPath.of(part).orElse(null);
      if (path != null) {
        Control control = control(new Origins(scope).of(path));
        add(found, new Taint(part, path.written(), control));
      } else if (part instanceof Expr.Call call) {
        add(found, new Taint(part, call.function() + "()", Control.RUN));
      }
    }
    return found;
  }

  /** Who sets the worst of what a text of the file is made of. */
  static Control control(YamlScalar scalar, Scope scope) {
    return control(new Origins(scope).of(scalar));
  }

  private static Control control(List<Origins.Origin> origins) {
    Control worst = Control.FIXED;
    for (Origins.Origin origin : origins) {
      worst = worst.worse(origin.control());
    }
    return worst;
  }

  private static void add(List<Taint> found, Taint taint) {
    if (!taint.control().isFixed()) {
      found.add(taint);
    }
  }
}
