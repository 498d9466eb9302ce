package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Set;

/** {@code workflows/no-piped-scripts}: what was fetched is tested before it is run. */
final class NoPipedScripts implements ScriptRule {
  private static final Set<String> HIDDEN = Set.of("curl", "wget", "iwr", "downloadstring");

  @Override
  public String id() {
    return "workflows/no-piped-scripts";
  }

  @Override
  public String proved() {
    return "No step runs what it fetched without testing it";
  }

  @Override
  public String message() {
    return "A step runs what it fetched from elsewhere, whatever that is";
  }

  @Override
  public String fix() {
    return "Fetch it to a file, test that with sha256sum -c or a signature, and run it then; or"
        + " take an action that is named by its commit.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      Span hidden = Scripts.hidden(site, HIDDEN);
      if (hidden != null) {
        notes.unseen(hidden, "a script in a language that is not read fetches something");
      }
      List<Command> commands = Scripts.commands(file, site);
      for (Command run : new FetchedRuns(commands).all()) {
        notes.found(Scripts.shown(run), run.span());
      }
    }
  }
}
