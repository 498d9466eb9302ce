package dev.gatewright.sigstore;

import dev.gatewright.readers.der.DerValue;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kinds of signatures, as the Java platform calls them. */
enum Algorithm {
  ECDSA_SHA256("SHA256withECDSA", "1.2.840.10045.4.3.2"),
  ECDSA_SHA384("SHA384withECDSA", "1.2.840.10045.4.3.3"),
  ECDSA_SHA512("SHA512withECDSA", "1.2.840.10045.4.3.4"),
  RSA_SHA256("SHA256withRSA", "1.2.840.113549.1.1.11"),
  RSA_SHA384("SHA384withRSA", "1.2.840.113549.1.1.12"),
  RSA_SHA512("SHA512withRSA", "1.2.840.113549.1.1.13"),
  ED25519("Ed25519", "1.3.101.112");

  /** Keys on curves, of RSA, and Ed25519, as a SubjectPublicKeyInfo names them. */
  private static final List<String> KEYS =
      List.of("1.2.840.10045.2.1", "1.2.840.113549.1.1.1", "1.3.101.112");

  private static final List<String> FACTORIES = List.of("EC", "RSA", "Ed25519");

  private final String name;
  private final String oid;

  Algorithm(String name, String oid) {
    this.name = name;
    this.oid = oid;
  }

  /** The algorithm with this identifier; null when it is none of these. */
  static @Nullable Algorithm of(String oid) {
    for (Algorithm algorithm : values()) {
      if (algorithm.oid.equals(oid)) {
        return algorithm;
      }
    }
    return null;
  }

  /** The algorithms that people and logs sign with when they hold such a key; none is unknown. */
  static List<Algorithm> usual(DerValue keyInfo) {
    return switch (KEYS.indexOf(keyInfo.at(0, 0).oid())) {
      case 0 -> ofCurve(keyInfo.at(0, 1).oid());
      case 1 -> List.of(RSA_SHA256);
      case 2 -> List.of(ED25519);
      default -> List.of();
    };
  }

  private static List<Algorithm> ofCurve(String curve) {
    return switch (curve) {
      case "1.2.840.10045.3.1.7" -> List.of(ECDSA_SHA256);
      case "1.3.132.0.34" -> List.of(ECDSA_SHA384, ECDSA_SHA256);
      case "1.3.132.0.35" -> List.of(ECDSA_SHA512, ECDSA_SHA256);
      default -> List.of();
    };
  }

  /** The key in a SubjectPublicKeyInfo; null when it is none that these algorithms take. */
  static @Nullable PublicKey key(DerValue keyInfo) {
    int kind = usual(keyInfo).isEmpty() ? -1 : KEYS.indexOf(keyInfo.at(0, 0).oid());
    try {
      return kind < 0
          ? null
          : KeyFactory.getInstance(FACTORIES.get(kind))
              .generatePublic(new X509EncodedKeySpec(keyInfo.encoded()));
    } catch (GeneralSecurityException e) {
      return null; // No key: a point that is not on the curve, or another form.
    }
  }

  /** Whether it is the signature over these bytes. */
  boolean verifies(PublicKey key, byte[] message, Bytes signature) {
    try {
      Signature engine = Signature.getInstance(name);
      engine.initVerify(key);
      engine.update(message);
      return engine.verify(signature.shared());
    } catch (SignatureException e) {
      return false; // Not even the form of a signature: as wrong as one that does not fit.
    } catch (GeneralSecurityException e) {
      return false; // The key is for signatures of another kind.
    }
  }
}
