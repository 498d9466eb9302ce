package dev.gatewright.sigstore;

import dev.gatewright.readers.der.DerValue;
import java.security.PublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A public key with the algorithms it is used with. */
public final class VerifyingKey {
  private final Bytes encoded;
  private final PublicKey key;
  private final List<Algorithm> algorithms;

  private VerifyingKey(Bytes encoded, PublicKey key, List<Algorithm> algorithms) {
    this.encoded = encoded;
    this.key = key;
    this.algorithms = algorithms;
  }

  /**
   * Reads a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7): ECDSA on P-256, P-384 and P-521, RSA,
   * Ed25519; null when it is anything else.
   */
  public static @Nullable VerifyingKey of(Bytes der) {
    return of(DerValue.of(der.shared()));
  }

  /** Reads a public key as PEM; null when it is none. */
  public static @Nullable VerifyingKey ofPem(String text) {
    Bytes der = Pem.read(text, "PUBLIC KEY");
    return der == null ? null : of(der);
  }

  static @Nullable VerifyingKey of(DerValue keyInfo) {
    PublicKey key = Algorithm.key(keyInfo);
    return key == null
        ? null
        : new VerifyingKey(Bytes.of(keyInfo.encoded()), key, Algorithm.usual(keyInfo));
  }

  /** The SubjectPublicKeyInfo. */
  Bytes encoded() {
    return encoded;
  }

  /** Whether it is this key's signature over these bytes, by one of its usual algorithms. */
  boolean verifies(byte[] message, Bytes signature) {
    for (Algorithm algorithm : algorithms) {
      if (algorithm.verifies(key, message, signature)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is this key's signature by this algorithm over these bytes. */
  boolean verifies(Algorithm algorithm, byte[] message, Bytes signature) {
    return algorithm.verifies(key, message, signature);
  }
}
