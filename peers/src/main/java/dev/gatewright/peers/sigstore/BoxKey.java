package dev.gatewright.peers.sigstore;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key pair that lives as long as a test, and signs. */
public final class BoxKey {
  private final KeyPair pair;
  private final String algorithm;

  private BoxKey(KeyPair pair, String algorithm) {
    this.pair = pair;
    this.algorithm = algorithm;
  }

  /** A new key: {@code P-256}, {@code P-384}, {@code Ed25519} or {@code RSA}. */
  public static BoxKey of(String kind) {
    try {
      return switch (kind) {
        case "P-256" -> curve("secp256r1", "SHA256withECDSA");
        case "P-384" -> curve("secp384r1", "SHA384withECDSA");
        case "RSA" -> {
          KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
          maker.initialize(2048);
          yield new BoxKey(maker.generateKeyPair(), "SHA256withRSA");
        }
        default -> new BoxKey(KeyPairGenerator.getInstance(kind).generateKeyPair(), kind);
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key of this kind can be made", e);
    }
  }

  private static BoxKey curve(String name, String algorithm) throws GeneralSecurityException {
    KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
    maker.initialize(new ECGenParameterSpec(name));
    return new BoxKey(maker.generateKeyPair(), algorithm);
  }

  /** The public half, as a SubjectPublicKeyInfo. */
  public byte[] open() {
    return pair.getPublic().getEncoded();
  }

  /** The SHA-256 of the public half, by which logs are named. */
  public byte[] id() {
    return sha256(open());
  }

  /** A signature. */
  public byte[] sign(byte[] message) {
    try {
      Signature engine = Signature.getInstance(algorithm);
      engine.initSign(pair.getPrivate());
      engine.update(message);
      return engine.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key does not sign", e);
    }
  }

  /** The algorithm of its signatures, as DER names it. */
  byte[] named() {
    return switch (algorithm) {
      case "SHA256withECDSA" -> DerWriter.sequence(DerWriter.oid("1.2.840.10045.4.3.2"));
      case "SHA384withECDSA" -> DerWriter.sequence(DerWriter.oid("1.2.840.10045.4.3.3"));
      case "SHA256withRSA" ->
          DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.1.11"), DerWriter.value(0x05));
      default -> DerWriter.sequence(DerWriter.oid("1.3.101.112"));
    };
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
