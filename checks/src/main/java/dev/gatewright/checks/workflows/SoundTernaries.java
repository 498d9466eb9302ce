package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.expression.References;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.WorkflowFile;

/** {@code workflows/sound-ternaries}: no choice between two values always takes the second. */
final class SoundTernaries implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/sound-ternaries";
  }

  @Override
  public String proved() {
    return "No choice written with && and || is decided before it is asked";
  }

  @Override
  public String message() {
    return "A choice written with && and || always takes its last value";
  }

  @Override
  public String fix() {
    return "Turn the condition around, so that the empty value comes last: ${{ !condition && 'x' ||"
        + " '' }}, or use case().";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (ExpressionSite site : notes.expressions(file.expressions())) {
      for (Expr part : References.parts(site.expr())) {
        if (part instanceof Expr.Chain chain && !chain.all()) {
          chain(chain, site, notes);
        }
      }
    }
  }

  private static void chain(Expr.Chain chain, ExpressionSite site, Notes notes) {
    for (int i = 0; i < chain.operands().size() - 1; i++) {
      if (chain.operands().get(i) instanceof Expr.Chain both && both.all()) {
        Expr taken = both.operands().getLast();
        if (Possible.of(taken, _ -> Possible.UNKNOWN).never()) {
          notes.found(site.written(both) + " is never the result", site.span(chain));
        }
      }
    }
  }
}
