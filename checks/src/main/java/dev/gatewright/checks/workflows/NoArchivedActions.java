package dev.gatewright.checks.workflows;

/** {@code workflows/no-archived-actions}: nothing is used that nobody mends any more. */
final class NoArchivedActions extends ListedActions {
  NoArchivedActions() {
    super("workflows/archived-actions.tsv");
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
  String fix(String instead) {
    return instead.isEmpty() ? fix() : "Take " + instead + " in its place.";
  }
}
