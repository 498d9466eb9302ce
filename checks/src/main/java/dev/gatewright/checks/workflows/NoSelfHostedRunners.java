package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlAlias;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.Locale;
import java.util.Set;

/** {@code workflows/no-self-hosted-runners}: jobs run on machines that are new each time. */
final class NoSelfHostedRunners implements WorkflowRule {
  private static final String PUBLIC =
      "A job that outsiders can start runs on a machine of your own";

  private static final String OPEN = "Which machine a job runs on is only known in a run";
  private static final String GROUP = "A job runs on a group of machines, which may be your own";

  /** Events an outsider can cause. */
  private static final Set<String> OUTSIDERS =
      Set.of(
          "pull_request",
          "pull_request_target",
          "pull_request_review",
          "pull_request_review_comment",
          "pull_request_comment",
          "issue_comment",
          "issues",
          "discussion",
          "discussion_comment",
          "fork",
          "watch");

  @Override
  public String id() {
    return "workflows/no-self-hosted-runners";
  }

  @Override
  public String proved() {
    return "No job runs on a machine that keeps what an earlier job left behind";
  }

  @Override
  public String message() {
    return "A job runs on a machine of your own";
  }

  @Override
  public String fix() {
    return "Take a runner of GitHub, or one that is made for one job and thrown away; and let a"
        + " person approve what outsiders start.";
  }

  @Override
  public String absent() {
    return "No workflow has a job of its own";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Workflow workflow = file.workflow();
    for (Job job : file.jobs()) {
      if (workflow != null && job.runsOn() != null) {
        notes.met("jobs");
        runner(new Scope(file, job, null), job.runsOn(), isPublic(workflow), notes);
      }
    }
  }

  private static boolean isPublic(Workflow workflow) {
    for (Trigger trigger : workflow.triggers()) {
      if (OUTSIDERS.contains(trigger.event())) {
        return true;
      }
    }
    return false;
  }

  private void runner(Scope scope, YamlNode runsOn, boolean open, Notes notes) {
    switch (runsOn.resolved()) {
      case YamlScalar label -> label(scope, label, open, notes);
      case YamlSequence labels -> {
        for (YamlNode item : labels.items()) {
          YamlScalar label = item.asScalar();
          if (label != null) {
            label(scope, label, open, notes);
          }
        }
      }
      case YamlMapping mapping -> {
        YamlNode labels = mapping.get("labels").orElse(null);
        if (labels != null && labels.asMapping() == null) {
          runner(scope, labels, open, notes);
        }
        YamlScalar group = mapping.scalar("group").orElse(null);
        if (group != null) {
          notes.doubt(Severity.MEDIUM, GROUP, "group: " + group.text(), group.span(), fix());
        }
      }
      case YamlAlias _ -> {
        // An alias is resolved above.
      }
    }
  }

  private void label(Scope scope, YamlScalar label, boolean open, Notes notes) {
    Expr whole = Expressions.whole(label.text());
    if (whole == null) {
      judge(label.text(), label.span(), open, notes);
      return;
    }
    Possible values = Possible.of(whole, scope::possible);
    for (ExprValue value : values.values()) {
      if (value instanceof ExprValue.Text(String one)) {
        judge(one, label.span(), open, notes);
      }
    }
    if (!values.known()) {
      notes.doubt(Severity.LOW, OPEN, label.text(), label.span(), fix());
    }
  }

  private void judge(String label, Span span, boolean open, Notes notes) {
    String evidence = "runs-on: " + label;
    if (!label.toLowerCase(Locale.ROOT).contains("self-hosted")) {
      return;
    }
    if (open) {
      notes.found(Severity.HIGH, PUBLIC, evidence, span, fix());
    } else {
      notes.found(Severity.MEDIUM, message(), evidence, span, fix());
    }
  }
}
