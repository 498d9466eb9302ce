package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Change;
import dev.gatewright.checks.Mending;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Permissions;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code workflows/least-permissions}: every workflow states what its token may do, and writing is
 * granted to single jobs.
 */
final class LeastPermissions implements WorkflowRule, Mending {
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

  @Override
  public List<Change> changes(Sights sights) {
    List<Change> changes = new ArrayList<>();
    for (WorkflowFile file : sights.workflows().files()) {
      Workflow workflow = file.workflow();
      if (workflow != null && workflow.permissions() == null && !onlyCalled(workflow)) {
        state(file, workflow, changes);
      }
    }
    return changes;
  }

  /** Nothing at the top, and reading for the jobs that check the repository out. */
  private void state(WorkflowFile file, Workflow workflow, List<Change> changes) {
    Lines lines = new Lines(file, id());
    YamlEntry jobs = workflow.node().entry("jobs").orElse(null);
    boolean known = jobs != null && lines.isBlock(workflow.node());
    List<Change> found = new ArrayList<>();
    for (Job job : workflow.jobs()) {
      if (job.permissions() == null) {
        known &= Needs.nothingButReading(file, job) && lines.isBlock(job.node());
        if (checksOut(file, job) && !job.node().entries().isEmpty()) {
          Span first = job.node().entries().getFirst().key().span();
          found.add(lines.before(first, List.of("permissions:", "  contents: read")));
        }
      }
    }
    if (known && jobs != null && !Needs.mentionsToken(workflow.env())) {
      changes.add(lines.before(jobs.key().span(), List.of("permissions: {}", "")));
      changes.addAll(found);
    }
  }

  private static boolean checksOut(WorkflowFile file, Job job) {
    return file.steps(job).stream().anyMatch(site -> site.uses("actions/checkout"));
  }

  private static Severity weight(String scope) {
    return GRAVE.contains(scope) ? Severity.HIGH : Severity.MEDIUM;
  }
}
