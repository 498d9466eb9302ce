/**
 * Checklists: Markdown in, items with byte spans out; ticking that changes nothing else; binding of
 * items to controls.
 */
@org.jspecify.annotations.NullMarked
module dev.gatewright.checklist {
  requires static org.jspecify;
  requires transitive dev.gatewright.model;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;

  exports dev.gatewright.checklist;
}
