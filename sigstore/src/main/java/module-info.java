/**
 * Sigstore: whether an attestation holds, by its signature, certificate, log and time. It opens
 * nothing and asks nobody: what it trusts is handed in.
 */
@org.jspecify.annotations.NullMarked
module dev.gatewright.sigstore {
  requires static org.jspecify;
  requires transitive dev.gatewright.readers;

  exports dev.gatewright.sigstore;
}
