package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code workflows/no-debug}: no run is left talkative or open to a shell. */
final class NoDebug implements ScriptRule {
  private static final String SHELL = "A step opens a shell on the runner to somebody outside";

  /** Variables that make the runner and its steps say more. */
  private static final Set<String> TALKATIVE = Set.of("ACTIONS_STEP_DEBUG", "ACTIONS_RUNNER_DEBUG");

  /** Actions that do nothing but open a shell on the runner. */
  private static final Set<String> SHELLS =
      Set.of(
          "mxschmitt/action-tmate",
          "csexton/debugger-action",
          "lhotari/action-upterm",
          "owenthereal/action-upterm",
          "luchihoratiu/debug-via-ssh",
          "valeriangalliat/action-sshd-cloudflared",
          "fawazahmed0/action-debug",
          "fawazahmed0/action-debug-vscode");

  private static final Set<String> PROGRAMS = Set.of("tmate", "upterm", "sshx");

  @Override
  public String id() {
    return "workflows/no-debug";
  }

  @Override
  public String proved() {
    return "No workflow switches on the runner's debugging or opens a shell on it";
  }

  @Override
  public String message() {
    return "The runner's debugging is switched on for every run";
  }

  @Override
  public String fix() {
    return "Take it away; a single run is debugged with Re-run jobs and Enable debug logging.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    if (file.workflow() != null) {
      variables(file.workflow().env(), notes);
    }
    file.jobs().forEach(job -> variables(job.env(), notes));
    for (StepSite site : file.steps()) {
      variables(site.step().env(), notes);
      YamlScalar uses = site.step().uses();
      if (uses != null && SHELLS.contains(site.action().toLowerCase(Locale.ROOT))) {
        shell(site.action(), uses, notes);
      }
      for (Command command : Scripts.commands(file, site)) {
        command(command, site, notes);
      }
    }
  }

  private void variables(List<YamlEntry> env, Notes notes) {
    for (YamlEntry entry : env) {
      YamlScalar value = entry.value().asScalar();
      String name = entry.name().orElse("");
      if (value != null && TALKATIVE.contains(name) && isOn(value.text())) {
        notes.found(name + ": " + value.text(), value.span());
      }
    }
  }

  private static boolean isOn(String value) {
    return value.strip().equalsIgnoreCase("true") || value.strip().equals("1");
  }

  private void command(Command command, StepSite site, Notes notes) {
    YamlNode run = site.step().run();
    if (run != null && PROGRAMS.contains(Scripts.program(command))) {
      notes.found(Severity.MEDIUM, SHELL, Scripts.shown(command), command.span(), fix());
    }
    for (String word : Scripts.texts(command.words())) {
      int equals = word.indexOf('=');
      if (equals > 0
          && TALKATIVE.contains(word.substring(0, equals))
          && isOn(word.substring(equals + 1))) {
        notes.found(word, command.span());
      }
    }
  }

  private void shell(String action, YamlScalar uses, Notes notes) {
    notes.found(Severity.MEDIUM, SHELL, action, uses.span(), fix());
  }
}
