package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.WorkflowFile;

/** {@code workflows/no-secrets-inherit}: a called workflow is handed the secrets it needs alone. */
final class NoSecretsInherit implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/no-secrets-inherit";
  }

  @Override
  public String proved() {
    return "Every called workflow is handed its secrets by name";
  }

  @Override
  public String message() {
    return "A called workflow is handed every secret there is";
  }

  @Override
  public String fix() {
    return "Hand over by name what it needs: secrets: with one line for each.";
  }

  @Override
  public String absent() {
    return "No job calls another workflow";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (Job job : file.jobs()) {
      if (job.uses() == null) {
        continue;
      }
      notes.met("jobs that call a workflow");
      YamlScalar secrets = job.secrets() == null ? null : job.secrets().asScalar();
      if (secrets != null && secrets.text().strip().equals("inherit")) {
        notes.found("secrets: inherit for " + job.uses().text(), job.uses().span());
      } else if (secrets != null && Expressions.in(secrets.text())) {
        notes.unseen(secrets.span(), "which secrets are handed on is only known in a run");
      }
    }
  }
}
