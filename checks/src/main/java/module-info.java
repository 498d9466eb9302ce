/** The checks: one class each, a package a family. A check asks the sights and answers. */
@org.jspecify.annotations.NullMarked
module dev.gatewright.checks {
  requires com.nulabinc.zxcvbn;
  requires static org.jspecify;
  requires transitive dev.gatewright.model;
  requires dev.gatewright.sigstore;
  requires transitive dev.gatewright.targets;

  exports dev.gatewright.checks;
  exports dev.gatewright.checks.secrets;
}
