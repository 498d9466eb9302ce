package dev.gatewright.checks.secrets;

import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.Workflows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a workflow hands a variable over from GitHub's store of secrets. */
final class HandOver {
  private HandOver() {}

  /** The place, as {@code file:line}; null when no workflow does. */
  static @Nullable String of(Workflows workflows, String variable) {
    for (Workflows.Found found : workflows.all()) {
      Workflow workflow = found.workflow();
      int line = line(workflow, workflow.env(), variable);
      for (Job job : workflow.jobs()) {
        line = line > 0 ? line : line(workflow, job.env(), variable);
        for (Step step : job.steps()) {
          line = line > 0 ? line : line(workflow, step.env(), variable);
        }
      }
      if (line > 0) {
        return found.path() + ":" + line;
      }
    }
    return null;
  }

  private static int line(Workflow workflow, List<YamlEntry> env, String variable) {
    for (YamlEntry entry : env) {
      YamlScalar value = entry.isNamed(variable) ? entry.value().asScalar() : null;
      if (value != null && fromStore(workflow, value)) {
        return entry.key().span().line();
      }
    }
    return 0;
  }

  /** Whether a value is one secret of the store and nothing else. */
  private static boolean fromStore(Workflow workflow, YamlScalar value) {
    List<Expression> all = workflow.expressions(value);
    if (all.size() != 1 || !all.getFirst().closed()) {
      return false;
    }
    Expression only = all.getFirst();
    String around = value.text().substring(0, only.from()) + value.text().substring(only.to());
    String body = only.body().strip();
    if (!around.isBlank() || !body.startsWith("secrets.")) {
      return false;
    }
    for (char c : body.substring("secrets.".length()).toCharArray()) {
      if (c != '_' && c != '-' && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }
}
