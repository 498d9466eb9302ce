package dev.gatewright.targets.publishing;

import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.workflow.Action;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.workflow.Permissions;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.Calls;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through one job that something starts, with all it calls in the repository. */
final class JobWalk {
  /** How deep calls are followed; GitHub allows ten of each kind at most. */
  private static final int DEEPEST = 10;

  private final Calls calls;
  private final Map<String, String> pyproject;
  private final WorkflowFile root;
  private final Job rootJob;
  private final List<Upload> uploads = new ArrayList<>();
  private final List<Perhaps> perhaps = new ArrayList<>();
  private int depth;

  JobWalk(Calls calls, Map<String, String> pyproject, WorkflowFile root, Job rootJob) {
    this.calls = calls;
    this.pyproject = pyproject;
    this.root = root;
    this.rootJob = rootJob;
  }

  /** A job in one row of its matrix, while its steps are looked at. */
  private record Run(
      WorkflowFile file,
      Job job,
      boolean identity,
      @Nullable Term environment,
      Term url,
      JobState state) {}

  List<Upload> uploads() {
    return uploads;
  }

  List<Perhaps> perhaps() {
    return perhaps;
  }

  void job(WorkflowFile file, Job job, Scope scope) {
    job(file, job, scope, true);
  }

  private void job(WorkflowFile file, Job job, Scope scope, boolean allowed) {
    if (!new Evaluator(scope).mayRun(job.condition())) {
      return;
    }
    Workflow workflow = file.workflow();
    Permissions stated = job.permissions();
    if (stated == null && workflow != null) {
      stated = workflow.permissions();
    }
    boolean called = depth > 0;
    boolean identity = allowed && (stated == null ? called : granted(stated));
    for (Map<String, Set<Term>> row : MatrixRows.of(job.strategy(), scope)) {
      Scope own = scope.row(row);
      if (workflow != null) {
        variables(workflow.env(), own);
      }
      variables(job.env(), own);
      if (job.uses() != null) {
        call(file, job, job.uses(), own, identity);
      } else {
        steps(file, job, own, identity);
      }
    }
  }

  /** Whether permissions allow to ask for an identity. */
  private static boolean granted(Permissions permissions) {
    YamlScalar all = permissions.all();
    if (all != null) {
      return all.text().equals("write-all");
    }
    for (YamlEntry scope : permissions.scopes()) {
      YamlScalar value = scope.isNamed("id-token") ? scope.value().asScalar() : null;
      if (value != null) {
        return value.text().equals("write");
      }
    }
    return false;
  }

  private static void variables(List<YamlEntry> env, Scope scope) {
    Evaluator evaluator = new Evaluator(scope);
    for (YamlEntry entry : env) {
      YamlScalar value = entry.value().asScalar();
      if (value != null) {
        scope.set(entry.name().orElse(""), Terms.of(evaluator.term(value)));
      }
    }
  }

  private void call(WorkflowFile file, Job job, YamlScalar uses, Scope scope, boolean identity) {
    WorkflowFile target = calls.workflow(uses);
    Workflow workflow = target == null ? null : target.workflow();
    if (target == null || workflow == null || depth >= DEEPEST) {
      boolean given = job.secrets() != null;
      boolean named = Perhaps.named(uses.text() + " " + job.id());
      boolean signs = uses.text().startsWith("slsa-framework/slsa-github-generator/");
      if (!signs && (given || named || identity)) {
        String why = "calls " + uses.text() + ", which is not read";
        boolean likely = Perhaps.telling(uses.text(), job) || (identity && named);
        perhaps.add(new Perhaps(file, job, uses.span(), why, likely));
      }
      return;
    }
    Map<String, Set<Term>> inputs = handed(job.with(), scope);
    defaults(workflow, inputs, scope);
    Map<String, Set<Term>> secrets = secrets(job, scope);
    depth++;
    for (Job inner : target.jobs()) {
      job(target, inner, scope.called(inputs, secrets), identity);
    }
    depth--;
  }

  /** The inputs a caller hands over, by path. */
  private static Map<String, Set<Term>> handed(List<YamlEntry> with, Scope scope) {
    Map<String, Set<Term>> inputs = new HashMap<>();
    inputs.put("inputs", Terms.of(Term.UNKNOWN));
    Evaluator evaluator = new Evaluator(scope);
    for (YamlEntry entry : with) {
      YamlScalar value = entry.value().asScalar();
      String path = "inputs." + entry.name().orElse("").toLowerCase(Locale.ROOT);
      inputs.put(path, value == null ? Terms.of(Term.UNKNOWN) : MatrixRows.typed(value, evaluator));
    }
    return inputs;
  }

  private static void defaults(Workflow workflow, Map<String, Set<Term>> inputs, Scope scope) {
    YamlMapping config =
        workflow
            .trigger("workflow_call")
            .map(trigger -> trigger.config() == null ? null : trigger.config().asMapping())
            .orElse(null);
    YamlMapping declared = config == null ? null : config.mapping("inputs").orElse(null);
    if (declared != null) {
      defaults(declared.entries(), inputs, scope);
    }
  }

  private static void defaults(
      List<YamlEntry> declared, Map<String, Set<Term>> inputs, Scope scope) {
    Evaluator evaluator = new Evaluator(scope);
    for (YamlEntry input : declared) {
      YamlMapping mapping = input.value().asMapping();
      YamlScalar value = mapping == null ? null : mapping.scalar("default").orElse(null);
      String path = "inputs." + input.name().orElse("").toLowerCase(Locale.ROOT);
      if (value != null) {
        inputs.putIfAbsent(path, MatrixRows.typed(value, evaluator));
      }
    }
  }

  /** The secrets a job hands to what it calls; null when it hands over all. */
  private static @Nullable Map<String, Set<Term>> secrets(Job job, Scope scope) {
    YamlScalar word = job.secrets() == null ? null : job.secrets().asScalar();
    if (word != null && word.text().equals("inherit")) {
      return null;
    }
    Map<String, Set<Term>> handed = new HashMap<>();
    YamlMapping mapping = job.secrets() == null ? null : job.secrets().asMapping();
    Evaluator evaluator = new Evaluator(scope);
    for (YamlEntry entry : mapping == null ? List.<YamlEntry>of() : mapping.entries()) {
      YamlScalar value = entry.value().asScalar();
      if (value != null) {
        handed.put(entry.name().orElse("").toUpperCase(Locale.ROOT), evaluator.terms(value.text()));
      }
    }
    handed.put("GITHUB_TOKEN", Terms.of(Term.secret("GITHUB_TOKEN")));
    return handed;
  }

  private void steps(WorkflowFile file, Job job, Scope scope, boolean identity) {
    Evaluator evaluator = new Evaluator(scope);
    Job.Environment environment = job.environment();
    Term name = environment == null ? null : evaluator.term(environment.name());
    Term url = environment == null ? Term.NOTHING : evaluator.term(environment.url());
    Run run =
        new Run(
            file,
            job,
            identity,
            name == null || name.text().isEmpty() ? null : name,
            url,
            new JobState());
    for (StepSite site : file.steps(job)) {
      step(run, file, site, scope);
    }
  }

  private void step(Run run, WorkflowFile file, StepSite site, Scope scope) {
    Scope own = scope.copy();
    run.state().variables().forEach(own::set);
    variables(site.step().env(), own);
    if (!new Evaluator(own).mayRun(site.step().condition())) {
      return;
    }
    YamlScalar uses = site.step().uses();
    YamlScalar script = site.step().run();
    if (uses != null && LocalUse.is(uses.text())) {
      action(run, file, site, uses, own);
    } else if (uses != null) {
      published(run, file, site, uses, own);
    } else if (script != null) {
      script(run, file, site, script, own);
    }
  }

  private void script(Run run, WorkflowFile file, StepSite site, YamlScalar script, Scope scope) {
    ScriptUploads reader = new ScriptUploads(scope, run.state(), run.identity(), pyproject);
    ShellScript read = site.words().orElse(null);
    if (read != null) {
      reader.read(read).forEach(found -> add(run, file, site, found, scope));
      Perhaps.in(file, run.job(), read, scope, run.identity()).ifPresent(perhaps::add);
    }
    if (read == null || !site.remarks().isEmpty()) {
      Perhaps.in(file, run.job(), script, scope, run.identity()).ifPresent(perhaps::add);
    }
  }

  private void published(Run run, WorkflowFile file, StepSite site, YamlScalar uses, Scope scope) {
    ScriptUploads.Found found = ActionUploads.of(site, scope, run.identity());
    if (found != null) {
      add(run, file, site, found, scope);
      return;
    }
    List<String> command = ActionUploads.command(site, scope);
    if (!command.isEmpty()) {
      ScriptUploads reader = new ScriptUploads(scope, run.state(), run.identity(), pyproject);
      reader.upload(command, uses.span(), scope);
      reader.found().forEach(one -> add(run, file, site, one, scope));
    } else if (ActionUploads.named(site.action()) || Perhaps.given(site, scope)) {
      String why = "uses " + site.action() + ", which is not known and may upload";
      perhaps.add(new Perhaps(file, run.job(), uses.span(), why, true));
    }
  }

  private void action(Run run, WorkflowFile from, StepSite site, YamlScalar uses, Scope scope) {
    WorkflowFile file = calls.composite(uses);
    Action action = file == null ? null : file.action();
    if (file == null || action == null || depth >= DEEPEST) {
      boolean given = Perhaps.given(site, scope);
      if (given || Perhaps.named(uses.text())) {
        String why = "uses " + uses.text() + ", whose steps are not read";
        boolean likely = given || Perhaps.named(uses.text());
        perhaps.add(new Perhaps(from, run.job(), uses.span(), why, likely));
      }
      return;
    }
    Map<String, Set<Term>> inputs = handed(site.step().with(), scope);
    defaults(action.inputs(), inputs, scope);
    Scope inner = scope.called(inputs, Map.of()).under(scope);
    depth++;
    for (StepSite step : file.steps()) {
      step(run, file, step, inner);
    }
    depth--;
  }

  private void add(
      Run run, WorkflowFile file, StepSite site, ScriptUploads.Found found, Scope scope) {
    boolean trusted = found.credential().kind() == Credential.Kind.IDENTITY;
    uploads.add(
        new Upload(
            root,
            rootJob,
            run.file(),
            run.job(),
            file,
            site,
            found.span(),
            found.tool(),
            found.target(),
            found.credential(),
            run.environment(),
            run.url(),
            run.identity(),
            ActionUploads.attests(site, scope, trusted)));
  }
}
