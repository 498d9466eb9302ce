package dev.gatewright.checks.workflows;

import dev.gatewright.checks.CatalogTable;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code workflows/no-archived-actions}: nothing is used that nobody mends any more. */
final class NoArchivedActions implements WorkflowRule {
  /** Reads the table when the first action is met. */
  private static final class Table {
    private static final Map<String, String> INSTEAD = instead();

    private static Map<String, String> instead() {
      Map<String, String> instead = new HashMap<>();
      for (List<String> row : CatalogTable.rows("workflows/archived-actions.tsv")) {
        instead.put(row.get(0), row.get(1));
      }
      return instead;
    }
  }

  @Override
  public String id() {
    return "workflows/no-archived-actions";
  }

  @Override
  public String proved() {
    return "No action is used that is known to be archived";
  }

  @Override
  public String message() {
    return "An action is used whose repository is archived, so that nobody mends it";
  }

  @Override
  public String fix() {
    return "Take what its place is taken by, or a command in a step.";
  }

  @Override
  public String absent() {
    return "No workflow uses an action from elsewhere";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (UsedAction action : UsedAction.in(file)) {
      notes.met("actions and workflows from elsewhere");
      String instead = Table.INSTEAD.get(action.repository());
      if (instead != null) {
        String fix = instead.isEmpty() ? fix() : "Take " + instead + " in its place.";
        notes.found(notes.question().severity(), message(), action.written(), action.span(), fix);
      }
    }
  }
}
