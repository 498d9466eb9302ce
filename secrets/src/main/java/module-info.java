/**
 * Secrets: finds credentials in bytes it is handed; it opens nothing, prints nothing, knows no git.
 */
@org.jspecify.annotations.NullMarked
module dev.gatewright.secrets {
  requires static org.jspecify;
  requires transitive dev.gatewright.model;
  requires dev.gatewright.readers;

  exports dev.gatewright.secrets;
  exports dev.gatewright.secrets.allow;
  exports dev.gatewright.secrets.context;
  exports dev.gatewright.secrets.imported;
  exports dev.gatewright.secrets.rules;
}
