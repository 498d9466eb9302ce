package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.workflow.Action;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outputs of jobs, of the workflows they call and of the actions that steps use. */
final class CalledOutputs {
  private final Scope scope;

  CalledOutputs(Scope scope) {
    this.scope = scope;
  }

  /**
   * The outputs of other jobs that a path below {@code needs} or {@code jobs} reads, each where it
   * is written; empty when no file says.
   */
  List<Scope.Written> ofJob(ContextPath path) {
    List<Scope.Written> found = new ArrayList<>();
    boolean outputs = path.length() < 3 || matches(path.segment(2), "outputs");
    for (Job other : outputs ? scope.file().jobs() : List.<Job>of()) {
      if (matches(path.segment(1), other.id())) {
        found.addAll(of(other, path.segment(3)));
      }
    }
    return found;
  }

  /** Whether a path reads one output by its name, and no more. */
  static boolean isOne(ContextPath path) {
    return path.length() == 4
        && !path.isDynamic()
        && !path.segments().contains(ContextPath.EVERY)
        && path.segment(2).equalsIgnoreCase("outputs");
  }

  private List<Scope.Written> of(Job job, String name) {
    Scope there = scope.at(job, null);
    if (job.uses() == null) {
      return named(job.node().mapping("outputs").orElse(null), name, there);
    }
    WorkflowFile called = scope.calls().workflow(job.uses());
    Workflow workflow = called == null ? null : called.workflow();
    if (called == null || workflow == null) {
      return List.of();
    }
    Trigger trigger = workflow.trigger("workflow_call").orElse(null);
    YamlMapping config =
        trigger == null || trigger.config() == null ? null : trigger.config().asMapping();
    YamlMapping outputs = config == null ? null : config.mapping("outputs").orElse(null);
    return named(outputs, name, new Scope(called, null, null, scope.calls(), there));
  }

  /** The outputs of the action of this repository that a step uses; empty when it uses none. */
  List<Scope.Written> ofAction(StepSite site, String name) {
    WorkflowFile called = scope.calls().composite(site.step().uses());
    Action action = called == null ? null : called.action();
    if (called == null || action == null) {
      return List.of();
    }
    Scope there = scope.at(site.job(), site.step());
    YamlMapping outputs = action.node().mapping("outputs").orElse(null);
    return named(outputs, name, new Scope(called, null, null, scope.calls(), there));
  }

  private static List<Scope.Written> named(
      @Nullable YamlMapping outputs, String name, Scope there) {
    List<Scope.Written> found = new ArrayList<>();
    for (YamlEntry entry : outputs == null ? List.<YamlEntry>of() : outputs.entries()) {
      YamlNode value = value(entry.value());
      if (value != null && matches(name, entry.name().orElse(""))) {
        found.add(new Scope.Written(there, value));
      }
    }
    return found;
  }

  /** The value of an output, which workflows and actions describe beside it. */
  private static @Nullable YamlNode value(YamlNode node) {
    YamlScalar plain = node.asScalar();
    YamlMapping described = node.asMapping();
    return described == null ? plain : described.scalar("value").orElse(null);
  }

  private static boolean matches(String segment, String name) {
    return segment.isEmpty()
        || segment.equals(ContextPath.EVERY)
        || segment.equals(ContextPath.DYNAMIC)
        || segment.equalsIgnoreCase(name);
  }
}
