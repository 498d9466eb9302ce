package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code workflows/no-insecure-commands}: no workflow uses commands that were withdrawn for their
 * danger.
 */
final class NoInsecureCommands implements WorkflowRule {
  private static final String SWITCH = "ACTIONS_ALLOW_UNSECURE_COMMANDS";

  private static final Map<String, String> COMMANDS =
      Map.of(
          "::set-env name=", "$GITHUB_ENV",
          "::add-path::", "$GITHUB_PATH",
          "::set-output name=", "$GITHUB_OUTPUT",
          "::save-state name=", "$GITHUB_STATE");

  @Override
  public String id() {
    return "workflows/no-insecure-commands";
  }

  @Override
  public String proved() {
    return "No workflow uses or allows withdrawn commands";
  }

  @Override
  public String message() {
    return "Commands that were withdrawn for their danger are allowed";
  }

  @Override
  public String fix() {
    return "Take the variable out, and write to $GITHUB_ENV and $GITHUB_PATH instead.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    if (file.workflow() != null) {
      allowed(file.workflow().env(), notes);
    }
    for (Job job : file.jobs()) {
      allowed(job.env(), notes);
    }
    for (StepSite site : file.steps()) {
      allowed(site.step().env(), notes);
      YamlScalar run = site.step().run();
      if (run != null && run.text().contains("::")) {
        COMMANDS.forEach((command, instead) -> used(file, run, command, instead, notes));
      }
    }
  }

  private void allowed(List<YamlEntry> env, Notes notes) {
    for (YamlEntry entry : env) {
      YamlScalar value = entry.value().asScalar();
      if (entry.name().orElse("").equalsIgnoreCase(SWITCH) && value != null) {
        String text = value.text().strip().toLowerCase(Locale.ROOT);
        if (text.equals("true") || text.equals("1") || text.equals("$true")) {
          notes.found(SWITCH, entry.key().span().through(value.span()));
        }
      }
    }
  }

  private static void used(
      WorkflowFile file, YamlScalar run, String command, String instead, Notes notes) {
    int at = run.text().indexOf(command);
    while (at >= 0) {
      notes.found(
          command.contains("env") || command.contains("path") ? Severity.MEDIUM : Severity.LOW,
          "A command is used that was withdrawn",
          command,
          file.yaml().place(run, at, at + command.length()),
          "Write to " + instead + " instead: echo \"name=value\" >> \"" + instead + "\".");
      at = run.text().indexOf(command, at + 1);
    }
  }
}
