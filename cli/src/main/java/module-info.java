/**
 * The command line: the only room that sees all the others, and the only one that prints or exits.
 */
@org.jspecify.annotations.NullMarked
module dev.gatewright.cli {
  requires static org.jspecify;
  requires dev.gatewright.checklist;
  requires dev.gatewright.checks;
  requires dev.gatewright.gate;
  requires dev.gatewright.model;
  requires dev.gatewright.readers;
  requires dev.gatewright.record;
  requires dev.gatewright.reports;
  requires dev.gatewright.targets;
  requires org.apache.commons.cli;
}
