package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.ScriptLanguage;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;

/**
 * {@code workflows/no-environment-file-injection}: nothing a stranger can shape is written to the
 * variables of later steps.
 */
final class NoEnvironmentFileInjection implements ScriptRule {
  @Override
  public String id() {
    return "workflows/no-environment-file-injection";
  }

  @Override
  public String proved() {
    return "Nothing that a stranger can shape is written to the variables or the path of later"
        + " steps";
  }

  @Override
  public String message() {
    return "A computed value is written to the variables or the path of later steps";
  }

  @Override
  public String fix() {
    return "Write it to $GITHUB_OUTPUT and hand it on by name, or let it through a pattern that"
        + " allows no line break.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    boolean privileged = Events.starting(file, notes.calls()) != null;
    if (!privileged && file.action() == null) {
      return;
    }
    Severity severity = privileged ? Severity.HIGH : Severity.MEDIUM;
    for (StepSite site : file.steps()) {
      YamlScalar run = site.step().run();
      if (run == null) {
        continue;
      }
      notes.met("scripts");
      Scope scope = new Scope(file, site.job(), site.step(), notes.calls());
      if (site.language() == ScriptLanguage.POSIX_SHELL) {
        site.script()
            .ifPresent(
                script ->
                    EnvironmentWrites.in(script, file, scope)
                        .forEach(
                            one ->
                                notes.found(severity, message(), one.file(), one.span(), fix())));
      } else {
        EnvironmentWrites.inLines(run, file, site.language())
            .forEach(one -> notes.found(severity, message(), one.file(), one.span(), fix()));
      }
    }
  }
}
