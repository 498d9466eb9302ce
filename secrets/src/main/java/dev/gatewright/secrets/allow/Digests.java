package dev.gatewright.secrets.allow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests by which secrets are compared; they are shown nowhere. */
final class Digests {
  private Digests() {}

  static String sha1(byte[] secret) {
    return hex("SHA-1", secret);
  }

  static String sha256(byte[] secret) {
    return hex("SHA-256", secret);
  }

  static String sha256(String secret) {
    return sha256(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(String algorithm, byte[] secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(secret));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + algorithm + "; this one does not", e);
    }
  }
}
