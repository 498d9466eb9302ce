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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a value comes from, seen through variables, matrices and outputs that the file
 * itself sets, inputs that callers in the repository hand over, and outputs of what it calls there.
 */
final class Origins {
  /** How many values may stand for one another: a variable for an output for a matrix … */
  private static final int FARTHEST = 16;

  /** How many values are looked at; a file that needs more is made to. */
  private static final int MOST = 2_000;

  private static final ContextPath UNREAD = new ContextPath(List.of("expression"));

  private final Scope start;
  private final List<Origin> found = new ArrayList<>();
  private int looked;

  Origins(Scope scope) {
    this.start = scope;
  }

  /**
   * A context whose text arrives.
   *
   * @param scope where it is read
   */
  record Origin(ContextPath path, Control control, Scope scope) {}

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

  private void add(ContextPath path, Control control, Scope scope) {
    found.add(new Origin(path, control, scope));
  }

  private void path(ContextPath path, Scope scope, int far) {
    boolean named = path.length() > 1 && !path.segment(1).equals(ContextPath.DYNAMIC);
    if (++looked > MOST || far > FARTHEST) {
      add(path, Control.RUN, scope);
      return;
    }
    switch (path.context()) {
      case "steps" -> steps(path, scope, far);
      case "inputs" -> inputs(path, scope, far);
      case "needs", "jobs" -> {
        List<Scope.Written> behind = scope.behind(path);
        if (behind == null || !CalledOutputs.isOne(path)) {
          add(path, scope.control(path), scope);
        }
        written(behind, far);
      }
      case "env" -> {
        boolean changed = named && scope.mayChange(path.segment(1));
        List<Scope.Written> behind = named ? scope.behind(path) : null;
        if (behind == null || changed) {
          add(path, ContextTable.of(path), scope);
        }
        if (changed) {
          handedOn(path.segment(1), scope, far);
        }
        written(behind, far);
      }
      default -> {
        boolean matrix = path.context().equals("matrix");
        List<Scope.Written> behind = matrix ? scope.behind(path) : null;
        if (behind == null) {
          add(path, scope.control(path), scope);
        }
        written(behind, far);
      }
    }
  }

  private void written(@Nullable List<Scope.Written> behind, int far) {
    for (Scope.Written one : behind == null ? List.<Scope.Written>of() : behind) {
      node(one.node().resolved(), one.scope(), far, 0);
    }
  }

  private void inputs(ContextPath path, Scope scope, int far) {
    boolean named = path.length() > 1 && !path.isDynamic();
    List<Scope.Written> handed = named ? scope.handed(path.segment(1)) : List.of();
    if (scope.caller() == null || handed.isEmpty() || far >= FARTHEST) {
      add(path, scope.control(path), scope);
    }
    if (far < FARTHEST) {
      written(handed, far + 1);
    }
  }

  /** What steps give: what scripts copy into outputs, or what actions are known to give. */
  private void steps(ContextPath path, Scope scope, int far) {
    add(path, scope.control(path), scope);
    StepSite site = scope.site(path.segment(1));
    if (site == null || !path.segment(2).equalsIgnoreCase("outputs")) {
      return;
    }
    if (OutsiderOutputs.holds(scope.file(), site, path.segment(3))) {
      add(path, new Control(Control.Form.TEXT, Control.Who.OUTSIDER), scope);
    }
    written(new CalledOutputs(scope).ofAction(site, path.segment(3)), far + 1);
    copied(site, RunnerFiles.OUTPUT, path.segment(3), scope, far);
  }

  /** What earlier steps of the job or action copy into a variable for those after them. */
  private void handedOn(String variable, Scope scope, int far) {
    for (StepSite site : scope.before()) {
      copied(site, RunnerFiles.ENV, variable, scope, far);
    }
  }

  private void copied(StepSite site, String file, String name, Scope scope, int far) {
    Scope there = scope.at(site.job(), site.step());
    ShellScript script = site.script().orElse(null);
    if (script == null) {
      CodeCopies.Copied code = CodeCopies.of(site, file, name);
      code.variables().forEach(variable -> variable(variable, there, far));
      code.expressions().forEach(expression -> written(expression, there, far));
      fetched(code.events(), there);
      return;
    }
    CopiedValues.Copied values = CopiedValues.in(script, file, name);
    for (Part part : values.parts()) {
      if (part instanceof Part.Expression one) {
        written(one.written(), there, far);
      } else if (part instanceof Part.Variable variable) {
        variable(variable.name(), there, far);
      }
    }
    fetched(values.fetched(), there);
  }

  private void fetched(List<String> events, Scope there) {
    for (String event : events) {
      ContextPath path = new ContextPath(List.of(event.split("\\.", -1)));
      add(path, there.control(path), there);
    }
  }

  /** A variable of the environment: one the file sets, or one that the runner sets. */
  private void variable(String name, Scope scope, int far) {
    List<Scope.Written> seen = scope.seen(name);
    if (!seen.isEmpty()) {
      written(seen, far + 1);
    } else if (name.startsWith("GITHUB_")) {
      String context = name.substring("GITHUB_".length()).toLowerCase(Locale.ROOT);
      ContextPath path = new ContextPath(List.of("github", context));
      add(path, ContextTable.of(path), scope);
    } else {
      add(new ContextPath(List.of("env", name)), Control.RUN, scope);
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
      add(UNREAD, Control.RUN, scope);
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
      add(UNREAD, Control.RUN, scope);
      return;
    }
    for (Expression.Bounds one : Expression.bounds(scalar.text())) {
      if (ExprReader.read(scalar.text(), one.bodyFrom(), one.bodyTo())
          instanceof ParsedExpr.Ok(Expr expr)) {
        expression(expr, scope, far + 1);
      } else {
        add(UNREAD, Control.RUN, scope);
      }
    }
  }

  private void expression(Expr expr, Scope scope, int far) {
    for (Expr part : References.flowing(expr)) {
      ContextPath path = ContextPath.of(part).orElse(null);
      if (path != null) {
        path(path, scope, far);
      } else if (part instanceof Expr.Call) {
        add(UNREAD, Control.RUN, scope);
      }
    }
  }
}
