package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.expression.References.Reference;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlAlias;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.workflows.WorkflowFile;

/** {@code workflows/secrets-in-environments}: a job that reads a secret runs in an environment. */
final class SecretsInEnvironments implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/secrets-in-environments";
  }

  @Override
  public String proved() {
    return "Every job that reads a secret runs in an environment";
  }

  @Override
  public String message() {
    return "A job reads a secret outside of an environment, whose rules could guard it";
  }

  @Override
  public String fix() {
    return "Move the secret into an environment, and name that in the job: environment: NAME.";
  }

  @Override
  public String absent() {
    return "No job of a workflow reads a secret";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Workflow workflow = file.workflow();
    // A called workflow takes its secrets from the one that calls it.
    if (workflow == null || workflow.trigger("workflow_call").isPresent()) {
      return;
    }
    boolean outside = false;
    for (Job job : file.jobs()) {
      if (job.uses() == null) {
        boolean inside = inside(job);
        outside |= !inside;
        walk(file, job.node(), inside, notes);
      }
    }
    for (YamlEntry entry : workflow.env()) {
      walk(file, entry.value(), !outside, notes);
    }
  }

  /** An empty name is no environment. */
  private static boolean inside(Job job) {
    YamlScalar name = job.environment() == null ? null : job.environment().name();
    return job.environment() != null && (name == null || !name.text().isBlank());
  }

  private static void walk(WorkflowFile file, YamlNode node, boolean guarded, Notes notes) {
    switch (node) {
      case YamlMapping mapping ->
          mapping.entries().forEach(entry -> walk(file, entry.value(), guarded, notes));
      case YamlSequence sequence ->
          sequence.items().forEach(item -> walk(file, item, guarded, notes));
      case YamlAlias alias -> walk(file, alias.resolved(), guarded, notes);
      case YamlScalar scalar -> {
        for (Expression expression : Expressions.of(file, scalar)) {
          expression(file, scalar, expression, guarded, notes);
        }
      }
    }
  }

  private static void expression(
      WorkflowFile file, YamlScalar scalar, Expression expression, boolean guarded, Notes notes) {
    if (!(ExprReader.read(expression.body()) instanceof ParsedExpr.Ok(var expr))) {
      return;
    }
    for (Reference reference : References.all(expr)) {
      boolean secret = reference.path().context().equals("secrets");
      if (!secret || reference.path().is("secrets.github_token")) {
        continue;
      }
      notes.met("readings of a secret");
      if (!guarded) {
        int body = expression.from() + 3;
        Span span =
            file.yaml().place(scalar, body + reference.expr().from(), body + reference.expr().to());
        notes.found(reference.path().written(), span);
      }
    }
  }
}
