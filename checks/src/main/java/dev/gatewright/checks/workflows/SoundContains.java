package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.expression.References;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.WorkflowFile;

/** {@code workflows/sound-contains}: no condition looks for a value inside a fixed text. */
final class SoundContains implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/sound-contains";
  }

  @Override
  public String proved() {
    return "No condition looks for a value inside a fixed text";
  }

  @Override
  public String message() {
    return "A condition looks for a value inside a fixed text, where parts of words count too";
  }

  @Override
  public String fix() {
    return "Compare with ==, or search a list: contains(fromJSON('[\"a\", \"b\"]'), value).";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Scope scope = new Scope(file, null, null);
    for (ExpressionSite site : notes.expressions(file.expressions())) {
      for (Expr part : References.parts(site.expr())) {
        if (part instanceof Expr.Call call
            && call.calls("contains")
            && call.arguments().size() == 2
            && call.arguments().getFirst()
                instanceof Expr.Literal(ExprValue.Text _, int _, int _)) {
          search(call, scope, site, notes);
        }
      }
    }
  }

  private void search(Expr.Call call, Scope scope, ExpressionSite site, Notes notes) {
    Expr wanted = call.arguments().get(1);
    boolean reads = !References.all(wanted).isEmpty();
    if (!reads || Possible.of(wanted, scope::possible).known()) {
      return;
    }
    Control worst = Control.FIXED;
    for (Taint taint : Taint.in(wanted, scope)) {
      worst = worst.worse(taint.control());
    }
    boolean run = worst.who() == Control.Who.RUN || worst.who() == Control.Who.SETTING;
    Severity severity = worst.isFixed() || run ? Severity.LOW : Severity.HIGH;
    notes.found(severity, message(), site.written(call), site.span(call), fix());
  }
}
