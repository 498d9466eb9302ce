package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.Functions;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;

/** {@code workflows/no-obfuscation}: no workflow says something in a way that hides it. */
final class NoObfuscation implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/no-obfuscation";
  }

  @Override
  public String proved() {
    return "No workflow hides what it says";
  }

  @Override
  public String message() {
    return "Something is written in a way that hides what it is";
  }

  @Override
  public String fix() {
    return "Write what it comes to.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      if (site.step().uses() != null) {
        action(site.step().uses(), notes);
      }
    }
    for (ExpressionSite site : notes.expressions(file.expressions())) {
      if (isConstant(site.expr()) && site.scalar().text().contains("${{")) {
        notes.found(
            Severity.LOW,
            message(),
            site.written(site.expr()) + " is always the same",
            site.span(site.expr()),
            fix());
      }
      for (Expr part : References.parts(site.expr())) {
        index(part, site, notes);
      }
    }
    for (Hidden.Sign sign : Hidden.in(file.source())) {
      notes.found(
          Severity.HIGH,
          "A character that is not seen, or that reorders what is seen",
          sign.name(),
          sign.span(),
          "Take the character out.");
    }
  }

  private void action(YamlScalar uses, Notes notes) {
    String name = uses.text();
    int at = name.indexOf('@');
    if (at < 0 || LocalUse.is(name) || name.startsWith("docker:")) {
      return;
    }
    for (String part : name.substring(0, at).split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        notes.found(Severity.LOW, message(), "uses: " + name, uses.span(), fix());
        return;
      }
    }
  }

  private void index(Expr part, ExpressionSite site, Notes notes) {
    Expr here = part;
    while (here instanceof Expr.Property
        || here instanceof Expr.Index
        || here instanceof Expr.Every) {
      if (here instanceof Expr.Index index
          && !(index.index() instanceof Expr.Literal)
          && isConstant(index.index())) {
        notes.found(Severity.LOW, message(), site.written(index), site.span(index.index()), fix());
      }
      here = here.parts().getFirst();
    }
  }

  private static boolean isConstant(Expr expr) {
    if (!References.all(expr).isEmpty()) {
      return false;
    }
    for (Expr part : References.parts(expr)) {
      if (part instanceof Expr.Call call && Functions.isStatus(call)) {
        return false;
      }
    }
    Possible values = Possible.of(expr, _ -> Possible.UNKNOWN);
    return values.known() && values.values().size() == 1;
  }
}
