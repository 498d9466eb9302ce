package dev.gatewright.checks.workflows;

import dev.gatewright.checks.CatalogTable;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code workflows/no-lookalike-actions}: no action is one letter away from a well-known one. */
final class NoLookalikeActions implements WorkflowRule {
  /** Reads the table when the first action is met. */
  private static final class Table {
    private static final Set<String> KNOWN = known();

    private static Set<String> known() {
      Set<String> known = new HashSet<>();
      for (List<String> row : CatalogTable.rows("workflows/well-known-actions.tsv")) {
        known.add(row.getFirst());
      }
      return known;
    }
  }

  @Override
  public String id() {
    return "workflows/no-lookalike-actions";
  }

  @Override
  public String proved() {
    return "No action is named almost like a well-known one";
  }

  @Override
  public String message() {
    return "An action is named almost like a well-known one of another owner";
  }

  @Override
  public String fix() {
    return "Correct the name; or, when it is meant, say so beside it and ignore this finding.";
  }

  @Override
  public String absent() {
    return "No workflow uses an action from elsewhere";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (UsedAction action : UsedAction.in(file)) {
      notes.met("actions and workflows from elsewhere");
      String used = action.repository();
      if (Table.KNOWN.contains(used)) {
        continue;
      }
      for (String known : Table.KNOWN) {
        if (!owner(known).equals(owner(used)) && isOneAway(used, known)) {
          notes.found(used + " and not " + known, action.span());
          break;
        }
      }
    }
  }

  private static String owner(String repository) {
    return repository.substring(0, repository.indexOf('/'));
  }

  /** Whether one character is left out, put in, another one, or swapped with its neighbour. */
  static boolean isOneAway(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    int more = longer.length() - shorter.length();
    if (more > 1 || one.equals(other)) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    String left = shorter.substring(same);
    String right = longer.substring(same);
    if (more == 1) {
      return right.substring(1).equals(left);
    }
    boolean another = left.substring(1).equals(right.substring(1));
    boolean swapped =
        left.length() > 1
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0)
            && left.substring(2).equals(right.substring(2));
    return another || swapped;
  }
}
