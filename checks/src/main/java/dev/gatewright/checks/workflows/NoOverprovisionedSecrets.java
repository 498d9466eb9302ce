package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.References;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.WorkflowFile;

/**
 * {@code workflows/no-overprovisioned-secrets}: no job is handed all secrets where it needs one.
 */
final class NoOverprovisionedSecrets implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/no-overprovisioned-secrets";
  }

  @Override
  public String proved() {
    return "Every secret is named where it is used";
  }

  @Override
  public String message() {
    return "A job is handed all secrets";
  }

  @Override
  public String fix() {
    return "Name the one that is needed: ${{ secrets.NAME }}.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (ExpressionSite site : notes.expressions(file.expressions())) {
      for (Expr part : References.parts(site.expr())) {
        if (part instanceof Expr.Call call && handsAll(call)) {
          notes.found(site.written(call), site.span(call));
        }
        ContextPath path = ContextPath.of(part).orElse(null);
        if (path != null && isSecrets(path) && path.length() > 1 && isOpen(path.segment(1))) {
          notes.found(site.written(part), site.span(part));
        }
      }
    }
  }

  private static boolean handsAll(Expr.Call call) {
    for (Expr argument : call.arguments()) {
      ContextPath path = ContextPath.of(argument).orElse(null);
      if (path != null && isSecrets(path) && path.length() == 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSecrets(ContextPath path) {
    return path.context().equals("secrets");
  }

  private static boolean isOpen(String segment) {
    return segment.equals(ContextPath.DYNAMIC) || segment.equals(ContextPath.EVERY);
  }
}
