package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.publishing.Template;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition holds only where the code is of the repository's own branches, so that nobody
 * else chose it. A label or the name of who asks is no such condition: the code can change after.
 */
final class StrangersLeftOut {
  /** Where the code comes from, by the name of its repository or of who owns that. */
  private static final Set<String> SOURCES =
      Set.of(
          "github.event.pull_request.head.repo.full_name",
          "github.event.pull_request.head.repo.id",
          "github.event.pull_request.head.repo.owner.login",
          "github.event.pull_request.head.user.login",
          "github.event.workflow_run.head_repository.full_name",
          "github.event.workflow_run.head_repository.id",
          "github.event.workflow_run.head_repository.owner.login");

  /** The repository itself, and who owns it. */
  private static final Set<String> OWN =
      Set.of(
          "github.repository",
          "github.repository_id",
          "github.repository_owner",
          "github.event.repository.full_name",
          "github.event.repository.id",
          "github.event.repository.owner.login",
          "github.event.pull_request.base.repo.full_name",
          "github.event.pull_request.base.repo.id",
          "github.event.workflow_run.repository.full_name",
          "github.event.workflow_run.repository.id");

  private static final Set<String> FORKS =
      Set.of(
          "github.event.pull_request.head.repo.fork",
          "github.event.workflow_run.head_repository.fork");

  /** Events that only people who may write to the repository cause. */
  private static final Set<String> OWN_EVENTS =
      Set.of("push", "schedule", "workflow_dispatch", "repository_dispatch", "release", "create");

  private StrangersLeftOut() {}

  /** Whether the conditions of a step or of its job leave strangers out. */
  static boolean by(@Nullable Job job, @Nullable Step step) {
    return (job != null && by(job.condition())) || (step != null && by(step.condition()));
  }

  private static boolean by(@Nullable YamlScalar condition) {
    Expr expr = condition == null ? null : Template.condition(condition.text());
    return expr != null && by(expr);
  }

  private static boolean by(Expr expr) {
    return switch (expr) {
      case Expr.Chain chain ->
          chain.all()
              ? chain.operands().stream().anyMatch(StrangersLeftOut::by)
              : chain.operands().stream().allMatch(StrangersLeftOut::by);
      case Expr.Not not -> FORKS.contains(path(not.operand()));
      case Expr.Comparison comparison ->
          comparison.comparator() == Expr.Comparator.EQUAL
              && (equal(comparison.left(), comparison.right())
                  || equal(comparison.right(), comparison.left()));
      case Expr.Literal _, Expr.Name _, Expr.Property _, Expr.Index _, Expr.Every _, Expr.Call _ ->
          false;
    };
  }

  private static boolean equal(Expr left, Expr right) {
    String path = path(left);
    if (SOURCES.contains(path)) {
      return OWN.contains(path(right));
    }
    ExprValue value = right instanceof Expr.Literal literal ? literal.value() : null;
    if (FORKS.contains(path)) {
      return value instanceof ExprValue.Truth(boolean is) && !is;
    }
    boolean event = List.of("github.event_name", "github.event.workflow_run.event").contains(path);
    return event
        && value instanceof ExprValue.Text(String name)
        && OWN_EVENTS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String path(Expr expr) {
    return ContextPath.of(expr).map(ContextPath::normalised).orElse("");
  }
}
