/**
 * What can be looked at. Each sight is seen once, kept, and read-only; a sight that could not be
 * seen says why and how to give it.
 */
@org.jspecify.annotations.NullMarked
module dev.gatewright.targets {
  requires java.net.http;
  requires static org.jspecify;
  requires transitive dev.gatewright.model;
  requires transitive dev.gatewright.readers;
  requires transitive dev.gatewright.secrets;
  requires transitive dev.gatewright.sigstore;

  exports dev.gatewright.targets;
  exports dev.gatewright.targets.commits;
  exports dev.gatewright.targets.compose;
  exports dev.gatewright.targets.declared;
  exports dev.gatewright.targets.environment;
  exports dev.gatewright.targets.documents;
  exports dev.gatewright.targets.github;
  exports dev.gatewright.targets.ignoring;
  exports dev.gatewright.targets.index;
  exports dev.gatewright.targets.known;
  exports dev.gatewright.targets.outputs;
  exports dev.gatewright.targets.publishing;
  exports dev.gatewright.targets.record;
  exports dev.gatewright.targets.secrets;
  exports dev.gatewright.targets.sight;
  exports dev.gatewright.targets.snapshot;
  exports dev.gatewright.targets.web;
  exports dev.gatewright.targets.workflows;
}
