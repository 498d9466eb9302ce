package dev.gatewright.checks.workflows;

import dev.gatewright.checks.CatalogTable;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code workflows/no-superfluous-actions}: what a runner has at hand needs no action. */
final class NoSuperfluousActions implements WorkflowRule {
  /** Reads the table when the first action is met. */
  private static final class Table {
    private static final Map<String, String> COMMANDS = commands();

    private static Map<String, String> commands() {
      Map<String, String> commands = new HashMap<>();
      for (List<String> row : CatalogTable.rows("workflows/superfluous-actions.tsv")) {
        commands.put(row.get(0), row.get(1));
      }
      return commands;
    }
  }

  @Override
  public String id() {
    return "workflows/no-superfluous-actions";
  }

  @Override
  public String proved() {
    return "No action is used that is known to do what a program on the runner does";
  }

  @Override
  public String message() {
    return "An action from elsewhere does what a program on the runner does";
  }

  @Override
  public String fix() {
    return "Write the command in a step of its own.";
  }

  @Override
  public String absent() {
    return "No workflow uses an action from elsewhere";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (UsedAction action : UsedAction.in(file)) {
      notes.met("actions and workflows from elsewhere");
      String command = Table.COMMANDS.get(action.repository());
      if (command != null) {
        notes.found(
            notes.question().severity(),
            message(),
            action.written(),
            action.span(),
            "Write in a step of its own: " + command + ".");
      }
    }
  }
}
