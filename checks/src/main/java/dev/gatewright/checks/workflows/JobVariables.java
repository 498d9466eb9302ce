package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import java.util.List;

/** The variables a step runs with, as far as the workflow sets them. */
record JobVariables(Workflow workflow, Job job, StepSite site) {
  /** The value of a variable by the nearest place that sets it; empty when none does. */
  String value(String name) {
    for (List<YamlEntry> env : List.of(site.step().env(), job.env(), workflow.env())) {
      for (YamlEntry entry : env) {
        YamlScalar value = entry.isNamed(name) ? entry.value().asScalar() : null;
        if (value != null) {
          return value.text().strip();
        }
      }
    }
    return "";
  }

  /** The registry that a step of the job hands to setup-node; empty when none does. */
  String nodeRegistry() {
    for (var step : job.steps()) {
      YamlScalar uses = step.uses();
      if (uses == null || !uses.text().startsWith("actions/setup-node@")) {
        continue;
      }
      for (YamlEntry entry : step.with()) {
        YamlScalar value = entry.isNamed("registry-url") ? entry.value().asScalar() : null;
        if (value != null) {
          return value.text().strip();
        }
      }
    }
    return "";
  }
}
