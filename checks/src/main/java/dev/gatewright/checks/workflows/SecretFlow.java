package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.Calls;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where secrets leave the steps of a workflow or an action. */
final class SecretFlow {
  private final WorkflowFile file;
  private final List<Leak> leaks = new ArrayList<>();

  /** Files with secrets in them, in the job that is looked at. */
  private Map<String, Set<String>> files = new HashMap<>();

  private SecretFlow(WorkflowFile file) {
    this.file = file;
  }

  /** Every place in a file. */
  static List<Leak> of(WorkflowFile file, Workflows workflows) {
    return file.worked(SecretFlow.class, () -> read(file, workflows)).leaks;
  }

  private static SecretFlow read(WorkflowFile file, Workflows workflows) {
    SecretFlow flow = new SecretFlow(file);
    Workflow workflow = file.workflow();
    if (workflow == null) {
      flow.steps(flow.inputs(workflows), file.steps(), null);
      return flow;
    }
    for (Job job : workflow.jobs()) {
      Held held = Held.nothing();
      held.env(workflow.env());
      held.env(job.env());
      flow.steps(held, file.steps(job), job);
    }
    return flow;
  }

  /** The inputs of an action that its callers in the repository fill with secrets. */
  private Held inputs(Workflows workflows) {
    Held held = Held.nothing();
    for (Calls.Call call : workflows.calls().to(file)) {
      StepSite site = call.site();
      if (site == null) {
        continue;
      }
      Held own = reach(call.file(), site);
      for (YamlEntry input : site.step().with()) {
        YamlScalar value = input.value().asScalar();
        if (value != null) {
          held.path("inputs." + input.name().orElse(""), own.secrets(value.text()));
        }
      }
    }
    return held;
  }

  /** What a step can reach by its variables. */
  private static Held reach(WorkflowFile file, StepSite site) {
    Held held = Held.nothing();
    Workflow workflow = file.workflow();
    Job job = site.job();
    if (workflow != null && job != null) {
      held.env(workflow.env());
      held.env(job.env());
    }
    held.env(site.step().env());
    return held;
  }

  private void steps(Held held, List<StepSite> sites, @Nullable Job job) {
    files = new HashMap<>();
    for (StepSite site : sites) {
      Held own = held.copy();
      own.env(site.step().env());
      int before = leaks.size();
      step(own, site);
      for (Leak leak : List.copyOf(leaks.subList(before, leaks.size()))) {
        remember(leak, site.step(), held);
      }
    }
    outputs(held, job);
  }

  /** What a step hands on can be reached by those after it. */
  private static void remember(Leak leak, Step step, Held held) {
    int colon = leak.to().indexOf(':');
    if (leak.kind() != Leak.Kind.HANDED_ON || colon < 0) {
      return;
    }
    String name = leak.to().substring(colon + 1);
    YamlScalar id = step.id();
    if (leak.to().startsWith("GITHUB_ENV:")) {
      held.variable(name, leak.secrets());
    } else if (id != null && leak.to().startsWith("GITHUB_OUTPUT:")) {
      held.path("steps." + id.text() + ".outputs." + name, leak.secrets());
    }
  }

  private void step(Held held, StepSite site) {
    YamlScalar run = site.step().run();
    YamlScalar script = site.input("script");
    kept(site);
    if (run == null) {
      if (script != null && site.uses("actions/github-script")) {
        leaks.addAll(LineFlow.of(held).read(script.text(), file.yaml().map(script)));
      }
      return;
    }
    switch (site.language()) {
      case POSIX_SHELL -> shell(held, site, run);
      case POWERSHELL ->
          leaks.addAll(LineFlow.ofPowerShell(held).read(run.text(), file.yaml().map(run)));
      case PYTHON -> leaks.addAll(LineFlow.of(held).read(run.text(), file.yaml().map(run)));
      case COMMAND_PROMPT, OTHER -> other(held, run);
    }
  }

  /** Files with secrets in them that a step uploads. */
  private void kept(StepSite site) {
    ArtifactPaths paths = ArtifactPaths.of(site);
    YamlScalar uses = site.step().uses();
    if (paths == null || uses == null) {
      return;
    }
    files.forEach(
        (name, secrets) -> {
          if (paths.takes(name)) {
            String what = "uploads " + name + ", into which a secret was written";
            leaks.add(new Leak(Leak.Kind.KEPT, what, name, uses.span(), false, secrets));
          }
        });
  }

  private void shell(Held held, StepSite site, YamlScalar run) {
    ShellScript script = site.script().orElse(null);
    if (script == null) {
      other(held, run);
      return;
    }
    GroupRedirects groups = new GroupRedirects(script, file.source());
    DebugWatch watch = new DebugWatch(held, traces(site));
    ShellFunctions functions = ShellFunctions.of(run.text(), file.yaml().map(run));
    leaks.addAll(new ScriptFlow(held, script, groups, files, watch, functions).read());
  }

  /** Where a step says that its shell traces commands; null when it does not. */
  private static @Nullable Span traces(StepSite site) {
    YamlScalar shell = site.step().shell();
    if (shell == null && site.job() != null) {
      shell = site.job().defaultShell();
    }
    if (shell == null) {
      return null;
    }
    for (String word : shell.text().split(" ", -1)) {
      boolean flags = word.startsWith("-") && !word.startsWith("--") && word.indexOf('x') > 0;
      if (flags || word.equals("xtrace")) {
        return shell.span();
      }
    }
    return null;
  }

  private void other(Held held, YamlScalar run) {
    Set<String> secrets = held.secrets(run.text());
    boolean reached = !secrets.isEmpty() || !held.variables().isEmpty();
    if (reached) {
      String what = "a script in a language that is not read";
      leaks.add(new Leak(Leak.Kind.UNREAD, what, "", run.span(), false, secrets));
    }
  }

  /** Outputs of a job or an action with secrets in them. */
  private void outputs(Held held, @Nullable Job job) {
    YamlMapping node =
        job != null ? job.node() : file.action() == null ? null : file.action().node();
    YamlMapping outputs = node == null ? null : node.mapping("outputs").orElse(null);
    for (YamlEntry entry : outputs == null ? List.<YamlEntry>of() : outputs.entries()) {
      YamlMapping described = entry.value().asMapping();
      YamlScalar value =
          described == null ? entry.value().asScalar() : described.scalar("value").orElse(null);
      Set<String> secrets = value == null ? Set.of() : held.secrets(value.text());
      if (value != null && !secrets.isEmpty()) {
        String what = "output " + entry.name().orElse("") + ": " + value.text();
        leaks.add(new Leak(Leak.Kind.HANDED_ON, what, "", value.span(), false, secrets));
      }
    }
  }
}
