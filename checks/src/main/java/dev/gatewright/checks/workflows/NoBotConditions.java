package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.Set;

/** {@code workflows/no-bot-conditions}: no condition trusts the name of whoever acted last. */
final class NoBotConditions implements WorkflowRule {
  /** Events of a pull request, which a stranger can have a bot touch last. */
  private static final Set<String> SPOOFED =
      Set.of("pull_request_target", "pull_request", "issue_comment", "workflow_run");

  @Override
  public String id() {
    return "workflows/no-bot-conditions";
  }

  @Override
  public String proved() {
    return "No condition takes the last actor for the author";
  }

  @Override
  public String message() {
    return "A condition trusts whoever acted last to be a bot";
  }

  @Override
  public String fix() {
    return "Ask who made the pull request: github.event.pull_request.user.login =="
        + " 'dependabot[bot]', and whether it comes from this repository.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (ExpressionSite site : notes.expressions(file.expressions())) {
      if (!site.condition()) {
        continue;
      }
      for (Expr test : BotTests.in(site.expr())) {
        notes.found(
            Events.any(file, SPOOFED) ? Severity.HIGH : Severity.MEDIUM,
            message(),
            site.written(test),
            site.span(test),
            fix());
      }
    }
  }
}
