/** The append-only, signed log of what was decided, and the store of its evidence. */
@org.jspecify.annotations.NullMarked
module dev.gatewright.record {
  requires static org.jspecify;
  requires dev.gatewright.model;

  exports dev.gatewright.record;
}
