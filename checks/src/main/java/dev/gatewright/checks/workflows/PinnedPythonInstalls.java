package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Set;

/** {@code workflows/pinned-python-installs}: a package of Python is installed by its version. */
final class PinnedPythonInstalls implements ScriptRule {
  private static final Set<String> HIDDEN = Set.of("pip", "pip3", "pipx", "uv", "uvx");
  private static final String OPEN = "Which package is installed is only known in a run";

  @Override
  public String id() {
    return "workflows/pinned-python-installs";
  }

  @Override
  public String proved() {
    return "No step installs a package of Python without its version, a lock or constraints";
  }

  @Override
  public String message() {
    return "A step installs whatever version of a package is the newest";
  }

  @Override
  public String fix() {
    return "Install from a lock or from requirements with hashes, or name the version:"
        + " name==1.2.3.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      Span hidden = Scripts.hidden(site, HIDDEN);
      if (hidden != null) {
        notes.unseen(hidden, "a script in a language that is not read names a package tool");
      }
      for (Command command : Scripts.commands(file, site)) {
        look(command, notes);
      }
    }
  }

  private void look(Command command, Notes notes) {
    List<Word> packages = PythonInstall.packages(Scripts.words(command));
    boolean open = false;
    for (Word word : packages) {
      if (PythonInstall.isOpen(word)) {
        open = true;
      } else if (!PythonInstall.isPinned(word.text())) {
        notes.found(Scripts.shown(command), command.span());
        return;
      }
    }
    if (open) {
      notes.doubt(Severity.LOW, OPEN, Scripts.shown(command), command.span(), fix());
    }
  }
}
