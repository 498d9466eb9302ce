package dev.gatewright.record;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;

/**
 * The platform's Ed25519 (RFC 8032). Its provider of elliptic curves first computes with every
 * curve it knows, so the one signature is asked for by the name of its class; where a platform has
 * no such class, it is looked for as usual.
 */
final class Ed25519 {
  private static final Provider ALONE = new Alone();

  private Ed25519() {}

  /** What signs or verifies, once. */
  static Signature engine() {
    try {
      return Signature.getInstance("Ed25519", ALONE);
    } catch (NoSuchAlgorithmException e) {
      return usual();
    }
  }

  /** As the platform finds it. */
  static Signature usual() {
    try {
      return Signature.getInstance("Ed25519");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /** Knows one signature of the platform's and nothing else. */
  private static final class Alone extends Provider {
    private static final long serialVersionUID = 1;
    private static final String OF_THE_PLATFORM = "sun.security.ec.ed.EdDSASignature$Ed25519";

    Alone() {
      super("Gatewright", "1", "Ed25519 of the platform");
      putService(new Service(this, "Signature", "Ed25519", OF_THE_PLATFORM, null, null));
    }
  }
}
