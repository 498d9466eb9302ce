package dev.gatewright.checks;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.workflow.Trigger;
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
 * @param refs what {@code github.ref} may be; none when that is not known
 * @param runs what such runs are called
 */
public record Occasion(String event, List<String> refs, String runs) {
  private static final String HEADS = "refs/heads/";
  private static final String TAGS = "refs/tags/";

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
            default -> heads(workflow);
          };
      found.add(new Occasion(event, refs, "pull requests"));
    }
    if (found.isEmpty() && Triggers.onPush(workflow)) {
      found.add(new Occasion("push", heads(workflow), "pushes to the main branch"));
    }
    return found;
  }

  /** The runs of a workflow by the clock. */
  public static List<Occasion> ofTheClock(Workflow workflow) {
    return Triggers.onSchedule(workflow)
        ? List.of(new Occasion("schedule", heads(workflow), "runs by the clock"))
        : List.of();
  }

  /** Both. */
  public static List<Occasion> ofChangesAndTheClock(Workflow workflow) {
    List<Occasion> found = new ArrayList<>(ofChanges(workflow));
    found.addAll(ofTheClock(workflow));
    return found;
  }

  /**
   * The runs in which a workflow may publish: of tags and releases, of pushes, by hand and by the
   * clock; none where only others start it.
   */
  public static List<Occasion> ofReleases(Workflow workflow) {
    List<Occasion> found = new ArrayList<>();
    for (Trigger trigger : workflow.triggers()) {
      switch (trigger.event()) {
        case "release" -> found.add(ofTags("release"));
        case "push" -> {
          if (Triggers.onTags(trigger)) {
            found.add(ofTags("push"));
          }
          if (Triggers.onPush(workflow)) {
            found.add(new Occasion("push", heads(workflow), "pushes to the main branch"));
          }
        }
        case "workflow_dispatch", "schedule" ->
            found.add(new Occasion(trigger.event(), List.of(), trigger.event()));
        default -> {
          // Requests publish nothing, and what others start is told by who starts it.
        }
      }
    }
    return found;
  }

  private static Occasion ofTags(String event) {
    return new Occasion(event, List.of(TAGS + "v1.0.0"), "tags");
  }

  /** Whether it compares two states, as a pull request does. */
  boolean compares() {
    return event.startsWith("pull_request") || event.equals("merge_group");
  }

  /** Whether what stands under a condition runs on no such occasion. */
  public boolean isLeftOutBy(@Nullable YamlScalar condition) {
    Expr expr = condition == null ? null : Template.condition(condition.text());
    // Which tags there are only the repository knows: a condition that names some may hold.
    boolean named = runs.equals("tags") && Condition.text(condition).contains(TAGS);
    return expr != null && !named && Possible.of(expr, this::value).never();
  }

  private Possible value(ContextPath path) {
    return switch (path.normalised()) {
      case "github.event_name" -> texts(List.of(event));
      case "github.ref" -> refs.isEmpty() ? Possible.UNKNOWN : texts(refs);
      case "github.ref_name" ->
          refs.isEmpty() || runs.equals("tags")
              ? Possible.UNKNOWN
              : texts(refs.stream().map(ref -> ref.substring(ref.indexOf('/', 5) + 1)).toList());
      case "github.ref_type" ->
          refs.isEmpty()
              ? Possible.UNKNOWN
              : texts(List.of(runs.equals("tags") ? "tag" : "branch"));
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

  private static List<String> heads(Workflow workflow) {
    return Triggers.mainBranches(workflow).stream().map(name -> HEADS + name).toList();
  }
}
