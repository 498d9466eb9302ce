/** The words of the project: checklists, items, findings, verdicts and the outcome of a run. */
@org.jspecify.annotations.NullMarked
module dev.gatewright.model {
  requires static org.jspecify;

  exports dev.gatewright.model;
}
