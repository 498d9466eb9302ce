package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.workflows.StepSite;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the text of a value comes from, seen through variables, matrices and outputs that the file
 * itself sets, and inputs that callers in the repository hand over.
 */
final class Origins {
  /** How many values may stand for one another: a variable for an output for a matrix … */
  private static final int FARTHEST = 8;

  /** How many values are looked at; a file that needs more is made to. */
  private static final int MOST = 2_000;

  private static final ContextPath UNREAD = new ContextPath(List.of("expression"));

  private final Scope start;
  private final List<Origin> found = new ArrayList<>();
  private int looked;

  Origins(Scope scope) {
    this.start = scope;
  }

  /** A context whose text arrives. */
  record Origin(ContextPath path, Control control) {}

  /** Where the text at a path comes from. */
  List<Origin> of(ContextPath path) {
    path(path, start, 0);
    return found;
  }

  /** Where the text of a scalar comes from. */
  List<Origin> of(YamlScalar scalar) {
    scalar(scalar, start, 0);
    return found;
  }

  private void add(ContextPath path, Control control) {
    found.add(new Origin(path, control));
  }

  private void path(ContextPath path, Scope scope, int far) {
    boolean named = path.length() > 1 && !path.segment(1).equals(ContextPath.DYNAMIC);
    if (++looked > MOST || far > FARTHEST) {
      add(path, Control.RUN);
      return;
    }
    if (named && path.context().equals("steps") && path.segment(2).equalsIgnoreCase("outputs")) {
      output(path, scope, far);
      return;
    }
    if (named && path.context().equals("inputs") && far < FARTHEST) {
      add(path, scope.control(path));
      for (Scope.Output one : scope.handed(path.segment(1))) {
        scalar(one.value(), one.scope(), far + 1);
      }
      return;
    }
    List<YamlNode> behind = named || path.context().equals("matrix") ? scope.behind(path) : null;
    if (behind != null) {
      Scope there = scope.of(path);
      behind.forEach(node -> node(node.resolved(), there, far, 0));
    } else {
      add(path, scope.control(path));
    }
  }

  /** What a step gives: what its script copies into it, or what its action is known to give. */
  private void output(ContextPath path, Scope scope, int far) {
    add(path, scope.control(path));
    StepSite site = scope.site(path.segment(1));
    if (site == null) {
      return;
    }
    if (OutsiderOutputs.holds(scope.file(), site, path.segment(3))) {
      add(path, new Control(Control.Form.TEXT, Control.Who.OUTSIDER));
    }
    Scope there = scope.at(site.job(), site.step());
    ShellScript script = site.script().orElse(null);
    for (Part part : script == null ? List.<Part>of() : OutputWrites.in(script, path.segment(3))) {
      if (part instanceof Part.Expression one) {
        written(one.written(), there, far);
      } else if (part instanceof Part.Variable variable) {
        there.variable(variable.name()).ifPresent(node -> node(node, there, far + 1, 0));
      }
    }
  }

  private void written(String expression, Scope scope, int far) {
    int end = Math.max(3, expression.length() - 2);
    if (ExprReader.read(expression, 3, end) instanceof ParsedExpr.Ok(Expr expr)) {
      expression(expr, scope, far + 1);
    }
  }

  private void node(YamlNode node, Scope scope, int far, int depth) {
    if (node instanceof YamlScalar scalar) {
      scalar(scalar, scope, far);
      return;
    }
    if (++looked > MOST || depth > FARTHEST) {
      add(UNREAD, Control.RUN);
      return;
    }
    YamlMapping mapping = node.asMapping();
    YamlSequence sequence = node.asSequence();
    if (mapping != null) {
      mapping.entries().forEach(entry -> node(entry.value().resolved(), scope, far, depth + 1));
    } else if (sequence != null) {
      sequence.items().forEach(item -> node(item.resolved(), scope, far, depth + 1));
    }
  }

  private void scalar(YamlScalar scalar, Scope scope, int far) {
    if (!scalar.text().contains("${{")) {
      return;
    }
    if (++looked > MOST) {
      add(UNREAD, Control.RUN);
      return;
    }
    for (Expression.Bounds one : Expression.bounds(scalar.text())) {
      if (ExprReader.read(scalar.text(), one.bodyFrom(), one.bodyTo())
          instanceof ParsedExpr.Ok(Expr expr)) {
        expression(expr, scope, far + 1);
      } else {
        add(UNREAD, Control.RUN);
      }
    }
  }

  private void expression(Expr expr, Scope scope, int far) {
    for (Expr part : References.flowing(expr)) {
      ContextPath path = ContextPath.of(part).orElse(null);
      if (path != null) {
        path(path, scope, far);
      } else if (part instanceof Expr.Call) {
        add(UNREAD, Control.RUN);
      }
    }
  }
}
