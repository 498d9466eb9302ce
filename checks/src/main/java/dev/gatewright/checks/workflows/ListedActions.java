package dev.gatewright.checks.workflows;

import dev.gatewright.checks.CatalogTable;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules against actions that a table of the catalog lists, with what to take in their place. */
final class ListedActions implements WorkflowRule {
  private final String id;
  private final Table table;
  private final String proved;
  private final String message;
  private final String fix;

  private ListedActions(String id, Table table, String proved, String message, String fix) {
    this.id = id;
    this.table = table;
    this.proved = proved;
    this.message = message;
    this.fix = fix;
  }

  /** {@code workflows/no-archived-actions}: nothing is used that nobody mends any more. */
  static ListedActions archived() {
    return new ListedActions(
        "workflows/no-archived-actions",
        new Table("workflows/archived-actions.tsv", "Take ", " in its place."),
        "No action is used that is known to be archived",
        "An action is used whose repository is archived, so that nobody mends it",
        "Take what its place is taken by, or a command in a step.");
  }

  /** {@code workflows/no-superfluous-actions}: what a runner has at hand needs no action. */
  static ListedActions superfluous() {
    return new ListedActions(
        "workflows/no-superfluous-actions",
        new Table("workflows/superfluous-actions.tsv", "Write in a step of its own: ", "."),
        "No action is used that is known to do what a program on the runner does",
        "An action from elsewhere does what a program on the runner does",
        "Write the command in a step of its own.");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String proved() {
    return proved;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public String fix() {
    return fix;
  }

  @Override
  public String absent() {
    return "No workflow uses an action from elsewhere";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (UsedAction action : UsedAction.in(file)) {
      notes.met("actions and workflows from elsewhere");
      String instead = table.rows.get().get(action.repository());
      if (instead != null) {
        notes.found(
            notes.question().severity(),
            message,
            action.written(),
            action.span(),
            instead.isEmpty() ? fix : table.before + instead + table.after);
      }
    }
  }

  /** A table of the catalog: a repository, what to take; with the words around the latter. */
  private static final class Table {
    private final String before;
    private final String after;
    private final Lazy<Map<String, String>> rows;

    private Table(String file, String before, String after) {
      this.before = before;
      this.after = after;
      this.rows = new Lazy<>(() -> read(file));
    }

    private static Map<String, String> read(String file) {
      Map<String, String> rows = new HashMap<>();
      for (List<String> row : CatalogTable.rows(file)) {
        rows.put(row.get(0), row.get(1));
      }
      return rows;
    }
  }
}
