package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Permissions;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code workflows/least-permissions}: every workflow states what its token may do, and writing is
 * granted to single jobs.
 */
final class LeastPermissions implements WorkflowRule {
  private static final String UNSTATED = "What the workflow's token may do is not stated";
  private static final String STATE =
      "Write permissions: {} at the top and give each job what it needs.";
  private static final String FOR_ALL = "Every job of the workflow is given this right";
  private static final String PER_JOB = "Move it to the job that needs it.";
  private static final String EVERYTHING = "The token is given rights to everything at once";

  /** Scopes whose writing changes code, releases, packages or identities. */
  private static final Set<String> GRAVE =
      Set.of(
          "actions",
          "attestations",
          "contents",
          "deployments",
          "id-token",
          "issues",
          "packages",
          "pages",
          "pull-requests");

  @Override
  public String id() {
    return "workflows/least-permissions";
  }

  @Override
  public String proved() {
    return "Every workflow states what its token may do, and writing is granted to single jobs";
  }

  @Override
  public String message() {
    return UNSTATED;
  }

  @Override
  public String fix() {
    return STATE;
  }

  @Override
  public String absent() {
    return "There is no workflow";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Workflow workflow = file.workflow();
    if (workflow == null) {
      return;
    }
    notes.met("workflows");
    Permissions top = workflow.permissions();
    if (top == null) {
      unstated(workflow, notes);
    } else {
      whole(top, notes);
      if (workflow.jobs().size() > 1 && !onlyCalled(workflow)) {
        shared(top, notes);
      }
    }
    for (Job job : workflow.jobs()) {
      if (job.permissions() != null) {
        whole(job.permissions(), notes);
      }
    }
  }

  /** A workflow that is only called never has more rights than its caller gives it. */
  private static boolean onlyCalled(Workflow workflow) {
    return workflow.triggers().size() == 1 && workflow.trigger("workflow_call").isPresent();
  }

  private static void unstated(Workflow workflow, Notes notes) {
    if (onlyCalled(workflow)) {
      return;
    }
    List<Job> bare = new ArrayList<>();
    for (Job job : workflow.jobs()) {
      if (job.permissions() == null) {
        bare.add(job);
      }
    }
    if (bare.isEmpty()) {
      return;
    }
    String jobs = bare.size() == 1 ? "1 job takes" : bare.size() + " jobs take";
    Span start = workflow.node().span();
    if (workflow.jobs().size() > 1) {
      note(notes, UNSTATED, jobs + " the repository's default", point(start), STATE);
    }
    for (Job job : bare) {
      note(notes, UNSTATED, "job " + job.id() + " takes the default", job.idSpan(), STATE);
    }
  }

  private static void note(Notes notes, String message, String evidence, Span span, String fix) {
    notes.found(Severity.MEDIUM, message, evidence, span, fix);
  }

  private static Span point(Span span) {
    return Span.point(span.line(), span.column());
  }

  private static void whole(Permissions permissions, Notes notes) {
    YamlScalar all = permissions.all();
    if (all == null || all.isNull()) {
      return;
    }
    switch (all.text().strip()) {
      case "write-all" ->
          notes.found(Severity.HIGH, EVERYTHING, "permissions: write-all", all.span(), STATE);
      case "read-all" -> note(notes, EVERYTHING, "permissions: read-all", all.span(), STATE);
      default -> notes.unseen(all.span(), "permissions is neither read-all nor write-all");
    }
  }

  private static void shared(Permissions top, Notes notes) {
    for (YamlEntry scope : top.scopes()) {
      YamlScalar level = scope.value().asScalar();
      String name = scope.name().orElse("");
      if (level != null && level.text().strip().equals("write")) {
        Severity severity = weight(name);
        notes.found(severity, FOR_ALL, name + ": write", scope.key().span(), PER_JOB);
      }
    }
  }

  private static Severity weight(String scope) {
    return GRAVE.contains(scope) ? Severity.HIGH : Severity.MEDIUM;
  }
}
