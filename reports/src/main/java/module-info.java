/** One writer class a format, all drawn from the same outcome. */
@org.jspecify.annotations.NullMarked
module dev.gatewright.reports {
  requires static org.jspecify;
  requires transitive dev.gatewright.model;

  exports dev.gatewright.reports;
}
