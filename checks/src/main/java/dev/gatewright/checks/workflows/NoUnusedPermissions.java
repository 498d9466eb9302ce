package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Condition;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Permissions;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code workflows/no-unused-permissions}: no job holds a permission that none of its steps needs.
 */
final class NoUnusedPermissions implements ScriptRule {
  private static final String DOUBT = "Whether a job needs a permission to write cannot be told";
  private static final int DEEPEST = 10;

  @Override
  public String id() {
    return "workflows/no-unused-permissions";
  }

  @Override
  public String proved() {
    return "Each permission to write is one that a step of the job can use";
  }

  @Override
  public String message() {
    return "A job may write what none of its steps writes";
  }

  @Override
  public String fix() {
    return "Take the permission away, or give it to the one job that needs it.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Workflow workflow = file.workflow();
    if (workflow == null) {
      return;
    }
    for (Job job : file.jobs()) {
      boolean own = job.permissions() != null;
      Permissions permissions = own ? job.permissions() : workflow.permissions();
      if (permissions == null || Condition.never(job.condition())) {
        continue;
      }
      List<StepNeeds> needs = new ArrayList<>();
      collect(file, job, notes, needs, 0);
      YamlScalar all = permissions.all();
      if (all != null && all.text().equals("write-all")) {
        notes.met("permissions to write");
        notes.found("job " + job.id() + ": write-all", all.span());
      }
      for (YamlEntry scope : permissions.scopes()) {
        YamlScalar value = scope.value().asScalar();
        if (value != null && value.text().equals("write")) {
          notes.met("permissions to write");
          judge(job, scope.name().orElse(""), scope.key().span(), needs, notes);
        }
      }
    }
  }

  private void judge(Job job, String scope, Span span, List<StepNeeds> needs, Notes notes) {
    String by = null;
    for (StepNeeds need : needs) {
      if (need.sure().contains(scope)) {
        return;
      }
      boolean perhaps = need.opaque().contains("*") || need.opaque().contains(scope);
      by = perhaps && by == null ? need.by() : by;
    }
    String seen = "job " + job.id() + ": " + scope + ": write";
    if (by == null) {
      notes.found(seen, span);
    } else {
      notes.doubt(Severity.LOW, DOUBT, seen + "; perhaps for " + by, span, fix());
    }
  }

  private static void collect(
      WorkflowFile file, Job job, Notes notes, List<StepNeeds> needs, int depth) {
    YamlScalar uses = job.uses();
    if (uses != null) {
      WorkflowFile target = notes.calls().workflow(uses);
      if (target == null || depth >= DEEPEST) {
        needs.add(new StepNeeds(Set.of(), Set.of("*"), uses.text()));
        return;
      }
      for (Job inner : target.jobs()) {
        if (Condition.never(inner.condition())) {
          continue;
        }
        collect(target, inner, notes, needs, depth + 1);
      }
      return;
    }
    boolean token = token(job.env());
    Workflow workflow = file.workflow();
    token |= workflow != null && token(workflow.env());
    steps(file.steps(job), token, notes, needs, depth);
  }

  private static void steps(
      List<StepSite> sites, boolean token, Notes notes, List<StepNeeds> needs, int depth) {
    for (StepSite site : sites) {
      if (Condition.never(site.step().condition())) {
        continue;
      }
      WorkflowFile local = notes.calls().composite(site.step().uses());
      boolean own = token || token(site.step().env());
      if (local != null && depth < DEEPEST) {
        steps(local.steps(), own || token(site.step().with()), notes, needs, depth + 1);
      } else {
        needs.add(StepNeeds.of(site, own));
      }
    }
  }

  private static boolean token(List<YamlEntry> entries) {
    for (YamlEntry entry : entries) {
      YamlScalar value = entry.value().asScalar();
      String text = value == null ? "" : value.text();
      if (text.contains("github.token") || text.contains("secrets.")) {
        return true;
      }
    }
    return false;
  }
}
