package dev.gatewright.checks.workflows;

import dev.gatewright.checks.CatalogTable;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A rule against actions that a table of the catalog lists, with what to take in their place. */
abstract class ListedActions implements WorkflowRule {
  private final Lazy<Map<String, String>> instead;

  /**
   * A rule by a table, which is read when the first action is met.
   *
   * @param table its path in the catalog: a repository, what to take
   */
  ListedActions(String table) {
    this.instead = new Lazy<>(() -> read(table));
  }

  private static Map<String, String> read(String table) {
    Map<String, String> instead = new HashMap<>();
    for (List<String> row : CatalogTable.rows(table)) {
      instead.put(row.get(0), row.get(1));
    }
    return instead;
  }

  /** What to do about an action, by what its row says; that may be empty. */
  abstract String fix(String instead);

  @Override
  public final String absent() {
    return "No workflow uses an action from elsewhere";
  }

  @Override
  public final void look(WorkflowFile file, Notes notes) {
    for (UsedAction action : UsedAction.in(file)) {
      notes.met("actions and workflows from elsewhere");
      String row = instead.get().get(action.repository());
      if (row != null) {
        notes.found(
            notes.question().severity(), message(), action.written(), action.span(), fix(row));
      }
    }
  }
}
