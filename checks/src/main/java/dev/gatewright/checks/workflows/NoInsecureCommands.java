package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Locale;

/**
 * {@code workflows/no-insecure-commands}: no workflow uses commands that were withdrawn for their
 * danger.
 */
final class NoInsecureCommands implements WorkflowRule {
  private static final String SWITCH = "ACTIONS_ALLOW_UNSECURE_COMMANDS";

  private static final List<Command> COMMANDS =
      List.of(
          new Command("::set-env name=", "$GITHUB_ENV", Severity.MEDIUM),
          new Command("::add-path::", "$GITHUB_PATH", Severity.MEDIUM),
          new Command("::set-output name=", "$GITHUB_OUTPUT", Severity.LOW),
          new Command("::save-state name=", "$GITHUB_STATE", Severity.LOW));

  /** A withdrawn command, and the file that is written instead. */
  private record Command(String text, String instead, Severity severity) {}

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
        COMMANDS.forEach(command -> used(file, run, command, notes));
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

  private static void used(WorkflowFile file, YamlScalar run, Command command, Notes notes) {
    int at = run.text().indexOf(command.text());
    while (at >= 0) {
      notes.found(
          command.severity(),
          "A command is used that was withdrawn",
          command.text(),
          file.yaml().place(run, at, at + command.text().length()),
          "Write to "
              + command.instead()
              + " instead: echo \"name=value\" >> \""
              + command.instead()
              + "\".");
      at = run.text().indexOf(command.text(), at + 1);
    }
  }
}
