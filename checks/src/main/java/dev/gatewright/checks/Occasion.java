package dev.gatewright.checks;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.publishing.Template;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of run for which a step is looked for, and what its conditions see of it.
 *
 * @param event the event that starts it
 * @param refs what {@code github.ref} may be
 * @param runs what such runs are called
 */
public record Occasion(String event, List<String> refs, String runs) {
  private static final String HEADS = "refs/heads/";

  /** Copies the refs. */
  public Occasion {
    refs = List.copyOf(refs);
  }

  /**
   * The runs of a workflow before a change counts: those of pull requests and merge queues, or
   * where it has none those of pushes to the main branch.
   */
  public static List<Occasion> ofChanges(Workflow workflow) {
    List<Occasion> found = new ArrayList<>();
    for (String event : Triggers.requests(workflow)) {
      List<String> refs =
          switch (event) {
            case "pull_request" -> List.of("refs/pull/1/merge");
            case "merge_group" -> List.of(HEADS + "gh-readonly-queue/main/pr-1");
            default -> heads();
          };
      found.add(new Occasion(event, refs, "pull requests"));
    }
    if (found.isEmpty() && Triggers.onPush(workflow)) {
      found.add(new Occasion("push", heads(), "pushes to the main branch"));
    }
    return found;
  }

  /** The runs of a workflow by the clock. */
  public static List<Occasion> ofTheClock(Workflow workflow) {
    return Triggers.onSchedule(workflow)
        ? List.of(new Occasion("schedule", heads(), "runs by the clock"))
        : List.of();
  }

  /** Both. */
  public static List<Occasion> ofChangesAndTheClock(Workflow workflow) {
    List<Occasion> found = new ArrayList<>(ofChanges(workflow));
    found.addAll(ofTheClock(workflow));
    return found;
  }

  /** Whether it compares two states, as a pull request does. */
  boolean compares() {
    return event.startsWith("pull_request") || event.equals("merge_group");
  }

  /** Whether what stands under a condition runs on no such occasion. */
  boolean isLeftOutBy(@Nullable YamlScalar condition) {
    Expr expr = condition == null ? null : Template.condition(condition.text());
    return expr != null && Possible.of(expr, this::value).never();
  }

  private Possible value(ContextPath path) {
    return switch (path.normalised()) {
      case "github.event_name" -> texts(List.of(event));
      case "github.ref" -> texts(refs);
      case "github.ref_name" ->
          texts(refs.stream().map(ref -> ref.substring(ref.indexOf('/', 5) + 1)).toList());
      case "github.ref_type" -> texts(List.of("branch"));
      case "github.event.action" ->
          event.startsWith("pull_request")
              ? texts(List.of("opened", "synchronize", "reopened"))
              : Possible.UNKNOWN;
      case "github.event.pull_request.merged" ->
          event.startsWith("pull_request")
              ? Possible.of(List.of(ExprValue.of(false)))
              : Possible.UNKNOWN;
      default -> Possible.UNKNOWN;
    };
  }

  private static Possible texts(List<String> texts) {
    List<ExprValue> values = new ArrayList<>();
    for (String text : texts) {
      values.add(new ExprValue.Text(text));
    }
    return Possible.of(values);
  }

  private static List<String> heads() {
    return BranchFilter.MAIN.stream().map(name -> HEADS + name).toList();
  }
}
