package dev.gatewright.targets.secrets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells two secrets apart within a run; never shown, since a short secret can be guessed from it.
 */
final class SecretDigest {
  private SecretDigest() {}

  static String of(byte[] bytes, int start, int end) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, start, end - start);
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256; this one does not", e);
    }
  }
}
