package dev.gatewright.checks.workflows;

/** {@code workflows/no-superfluous-actions}: what a runner has at hand needs no action. */
final class NoSuperfluousActions extends ListedActions {
  NoSuperfluousActions() {
    super("workflows/superfluous-actions.tsv");
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
  String fix(String instead) {
    return "Write in a step of its own: " + instead + ".";
  }
}
