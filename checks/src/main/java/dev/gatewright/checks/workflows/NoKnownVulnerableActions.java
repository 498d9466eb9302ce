package dev.gatewright.checks.workflows;

import dev.gatewright.checks.CatalogTable;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code workflows/no-known-vulnerable-actions}: no version is used that a listed advisory names.
 */
final class NoKnownVulnerableActions implements WorkflowRule {
  private static final String OPEN = "Whether a fixed version is used cannot be told from its name";

  /**
   * A row of the table.
   *
   * @param from the first version with the fault; empty for all before
   * @param mended the first version without it; empty when there is none
   * @param commits commits with the fault, whatever their version
   */
  private record Advisory(
      String id,
      String action,
      List<Integer> from,
      List<Integer> mended,
      List<String> commits,
      Severity severity) {}

  /** Reads the table when the first action is met. */
  private static final class Table {
    private static final List<Advisory> ADVISORIES = advisories();

    private static List<Advisory> advisories() {
      List<Advisory> all = new ArrayList<>();
      for (List<String> row : CatalogTable.rows("workflows/vulnerable-actions.tsv")) {
        all.add(
            new Advisory(
                row.get(0),
                row.get(1),
                UsedAction.numbers(row.get(2)),
                UsedAction.numbers(row.get(3)),
                row.get(4).isEmpty() ? List.of() : List.of(row.get(4).split(" ", -1)),
                Severity.valueOf(row.get(5).toUpperCase(Locale.ROOT))));
      }
      return List.copyOf(all);
    }
  }

  @Override
  public String id() {
    return "workflows/no-known-vulnerable-actions";
  }

  @Override
  public String proved() {
    return "No action is used in a version that one of the advisories listed with the program"
        + " names";
  }

  @Override
  public String message() {
    return "An action is used in a version with a known fault";
  }

  @Override
  public String fix() {
    return "Take the first version without it, or a newer one, by its commit.";
  }

  @Override
  public String absent() {
    return "No workflow uses an action from elsewhere";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (UsedAction action : UsedAction.in(file)) {
      notes.met("actions and workflows from elsewhere");
      for (Advisory advisory : Table.ADVISORIES) {
        if (action.name().equals(advisory.action())
            || action.repository().equals(advisory.action())) {
          weigh(action, advisory, notes);
        }
      }
    }
  }

  private void weigh(UsedAction action, Advisory advisory, Notes notes) {
    String evidence = action.written() + " (" + advisory.id() + ")";
    if (advisory.commits().contains(action.reference().toLowerCase(Locale.ROOT))) {
      notes.found(advisory.severity(), message(), evidence, action.span(), fix());
      return;
    }
    List<Integer> used = UsedAction.numbers(action.version());
    if (used.isEmpty() || (!advisory.commits().isEmpty() && advisory.mended().isEmpty())) {
      return;
    }
    // A short version such as v4 stands for the newest that begins with it.
    boolean below = compare(used, advisory.mended()) < 0;
    boolean prefix = isPrefix(used, advisory.mended());
    boolean reached = compare(used, advisory.from()) >= 0 || isPrefix(used, advisory.from());
    if (advisory.mended().isEmpty() || (below && !prefix && reached)) {
      notes.found(advisory.severity(), message(), evidence, action.span(), fix());
    } else if (prefix && action.isCommit()) {
      notes.doubt(Severity.LOW, OPEN, evidence, action.span(), fix());
    }
  }

  private static boolean isPrefix(List<Integer> used, List<Integer> version) {
    return used.size() < version.size() && version.subList(0, used.size()).equals(used);
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      int left = i < one.size() ? one.get(i) : 0;
      int right = i < other.size() ? other.get(i) : 0;
      if (left != right) {
        return Integer.compare(left, right);
      }
    }
    return 0;
  }
}
