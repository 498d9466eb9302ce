package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.References;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.WorkflowFile;

/**
 * {@code workflows/no-unredacted-secrets}: no secret is taken apart, since its parts are not
 * masked.
 */
final class NoUnredactedSecrets implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/no-unredacted-secrets";
  }

  @Override
  public String proved() {
    return "No secret is taken apart in an expression";
  }

  @Override
  public String message() {
    return "A secret is taken apart, and its parts are not masked in the log";
  }

  @Override
  public String fix() {
    return "Store each part as a secret of its own, or mask it with ::add-mask:: before anything"
        + " can print it.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (ExpressionSite site : notes.expressions(file.expressions())) {
      for (Expr part : References.parts(site.expr())) {
        if (part instanceof Expr.Call call && call.calls("fromJSON") && ofSecret(call)) {
          notes.found(site.written(call), site.span(call));
        }
      }
    }
  }

  private static boolean ofSecret(Expr.Call call) {
    for (Expr argument : call.arguments()) {
      for (Expr part : References.flowing(argument)) {
        ContextPath path = ContextPath.of(part).orElse(null);
        if (path != null && path.length() > 1 && path.context().equals("secrets")) {
          return true;
        }
      }
    }
    return false;
  }
}
