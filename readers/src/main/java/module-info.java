/** Readers: bytes in, exact structures with positions out; none holds an opinion on security. */
@org.jspecify.annotations.NullMarked
module dev.gatewright.readers {
  requires static org.jspecify;
  requires org.snakeyaml.engine;

  exports dev.gatewright.readers.archive;
  exports dev.gatewright.readers.compose;
  exports dev.gatewright.readers.der;
  exports dev.gatewright.readers.dotenv;
  exports dev.gatewright.readers.expression;
  exports dev.gatewright.readers.git;
  exports dev.gatewright.readers.ignoring;
  exports dev.gatewright.readers.json;
  exports dev.gatewright.readers.kubernetes;
  exports dev.gatewright.readers.packaging;
  exports dev.gatewright.readers.python;
  exports dev.gatewright.readers.shell;
  exports dev.gatewright.readers.text;
  exports dev.gatewright.readers.token;
  exports dev.gatewright.readers.toml;
  exports dev.gatewright.readers.workflow;
  exports dev.gatewright.readers.yaml;
}
