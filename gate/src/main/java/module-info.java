/** Plans what decides each item, asks, judges, and draws the one Outcome of a run. */
@org.jspecify.annotations.NullMarked
module dev.gatewright.gate {
  requires static org.jspecify;
  requires transitive dev.gatewright.checklist;
  requires transitive dev.gatewright.checks;
  requires transitive dev.gatewright.model;
  requires transitive dev.gatewright.targets;

  exports dev.gatewright.gate;
}
