package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code workflows/no-misfeatures}: what cannot be read or repeated well is not used. */
final class NoMisfeatures implements WorkflowRule {
  private static final String GLOBAL = "Packages are installed beside those of the system";
  private static final String UNKNOWN = "A script is in a shell GitHub does not name";

  /** The shells GitHub names, but for that of Windows. */
  private static final Set<String> NAMED =
      Set.of("bash", "sh", "pwsh", "powershell", "python", "zsh");

  @Override
  public String id() {
    return "workflows/no-misfeatures";
  }

  @Override
  public String proved() {
    return "No script is in cmd or a shell GitHub does not name, and setup-python installs nothing";
  }

  @Override
  public String message() {
    return "A script is in cmd, which nothing can read for certain";
  }

  @Override
  public String fix() {
    return "Write it for shell: pwsh or shell: bash.";
  }

  @Override
  public String absent() {
    return "No step has a shell of its own or sets Python up";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      YamlScalar shell = shell(site);
      if (site.step().run() != null && shell != null) {
        notes.met("scripts with a shell");
        shell(shell, notes);
      }
      if (site.uses("actions/setup-python")) {
        notes.met("steps that set Python up");
        YamlScalar packages = site.input("pip-install");
        if (packages != null) {
          notes.found(
              Severity.LOW,
              GLOBAL,
              "pip-install: " + packages.text(),
              packages.span(),
              "Make a virtual environment in a step of its own and install there.");
        }
      }
    }
  }

  private static @Nullable YamlScalar shell(StepSite site) {
    return site.step().shell() != null || site.job() == null
        ? site.step().shell()
        : site.job().defaultShell();
  }

  private void shell(YamlScalar shell, Notes notes) {
    String program = shell.text().strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    String name = program.substring(program.lastIndexOf('/') + 1).replace(".exe", "");
    if (name.equals("cmd")) {
      notes.found("shell: " + shell.text(), shell.span());
    } else if (!NAMED.contains(name) && !Expressions.in(name)) {
      notes.found(Severity.LOW, UNKNOWN, "shell: " + shell.text(), shell.span(), fix());
    }
  }
}
