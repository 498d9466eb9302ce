package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.Functions;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** {@code workflows/sound-conditions}: no condition holds whatever it tests. */
final class SoundConditions implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/sound-conditions";
  }

  @Override
  public String proved() {
    return "No condition holds whatever it tests";
  }

  @Override
  public String message() {
    return "This condition always holds";
  }

  @Override
  public String fix() {
    return "Write the whole condition between ${{ and }}, or leave them out; in a block, use |- or"
        + " >- so that no line break follows. Compare each alternative: a == 'x' || a =="
        + " 'y'.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Set<YamlScalar> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ExpressionSite site : notes.expressions(file.expressions())) {
      if (!site.condition()) {
        continue;
      }
      notes.met("conditions");
      YamlScalar scalar = site.scalar();
      if (isText(scalar.text())) {
        if (told.add(scalar)) {
          notes.found(
              "text beside ${{ }} makes the whole a text, and a text holds",
              file.yaml().place(scalar, 0, scalar.text().length()));
        }
      } else if (isConstant(site.expr())) {
        notes.found(site.written(site.expr()), site.span(site.expr()));
      }
    }
  }

  /** Whether something stands beside the expression, if only a line break. */
  private static boolean isText(String text) {
    int from = text.indexOf("${{");
    return from > 0 || (from == 0 && !endsWithFirst(text));
  }

  private static boolean endsWithFirst(String text) {
    boolean quoted = false;
    for (int i = 3; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '}' && text.charAt(i + 1) == '}') {
        return i + 2 == text.length();
      }
    }
    return true;
  }

  /**
   * Whether it tests something and yet cannot fail; {@code always()} and {@code true} are meant.
   */
  private static boolean isConstant(Expr expr) {
    boolean meant = References.all(expr).isEmpty();
    for (Expr part : References.parts(expr)) {
      meant |= part instanceof Expr.Call call && Functions.isStatus(call);
    }
    return !meant && Possible.of(expr, _ -> Possible.UNKNOWN).always();
  }
}
