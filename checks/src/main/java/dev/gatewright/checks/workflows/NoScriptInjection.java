package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Change;
import dev.gatewright.checks.Mending;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.Expressions;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;

/** {@code workflows/no-script-injection}: no value that others set is pasted into a script. */
final class NoScriptInjection implements WorkflowRule, Mending {
  @Override
  public String id() {
    return "workflows/no-script-injection";
  }

  @Override
  public String proved() {
    return "No value that somebody else sets is pasted into a script";
  }

  @Override
  public String message() {
    return "A value that somebody else sets is pasted into a script";
  }

  @Override
  public String fix() {
    return "Put it into env: of the step and write \"$NAME\" in the script: the shell then takes it"
        + " as text and not as code.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      Step step = site.step();
      if (step.run() != null) {
        notes.met("scripts");
        script(file, site, step.run(), "run", notes);
      }
      if (step.shell() != null) {
        script(file, site, step.shell(), "shell", notes);
      }
      for (YamlEntry entry : step.with()) {
        YamlScalar value = entry.value().asScalar();
        String name = entry.name().orElse("");
        if (value != null && CodeInputs.runs(site.action(), name)) {
          notes.met("scripts of actions");
          script(file, site, value, name, notes);
        }
      }
    }
  }

  @Override
  public List<Change> changes(Sights sights) {
    List<Change> changes = new ArrayList<>();
    for (WorkflowFile file : sights.workflows().files()) {
      for (StepSite site : file.steps()) {
        changes.addAll(PastedValues.moved(file, site, id()));
      }
    }
    return changes;
  }

  private void script(
      WorkflowFile file, StepSite site, YamlScalar script, String where, Notes notes) {
    Scope scope = new Scope(file, site.job(), site.step(), notes.calls());
    for (ExpressionSite expression : notes.expressions(Expressions.in(script, file.yaml()))) {
      for (Taint taint : Taint.in(expression.expr(), scope)) {
        notes.found(
            severity(taint.control(), file, notes),
            message(),
            taint.name() + " in " + where + ", set by " + taint.control().who().words(),
            expression.span(taint.expr()),
            fix());
      }
    }
  }

  private static Severity severity(Control control, WorkflowFile file, Notes notes) {
    if (control.form() == Control.Form.NAME) {
      return Severity.LOW;
    }
    return switch (control.who()) {
      case NOBODY, RUN, SETTING -> Severity.LOW;
      case CALLER, COLLABORATOR -> Severity.MEDIUM;
      case OUTSIDER ->
          Events.starting(file, notes.calls()) == null ? Severity.HIGH : Severity.CRITICAL;
    };
  }
}
