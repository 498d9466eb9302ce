/** Checklists and the controls their items bind to. */
@org.jspecify.annotations.NullMarked
module dev.gatewright.checklist {
  requires static org.jspecify;
  requires transitive dev.gatewright.model;

  exports dev.gatewright.checklist;
}
