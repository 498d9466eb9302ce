package dev.gatewright.targets.secrets;

import dev.gatewright.model.Fingerprints;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells two secrets apart within a run. It can be compared and not read, since a short secret can
 * be guessed from its digest.
 */
public final class SecretDigest implements Comparable<SecretDigest> {
  private final String hex;

  private SecretDigest(String hex) {
    this.hex = hex;
  }

  static SecretDigest of(byte[] bytes, int start, int end) {
    MessageDigest digest = Fingerprints.sha256();
    digest.update(bytes, start, end - start);
    return new SecretDigest(HexFormat.of().formatHex(digest.digest(), 0, 16));
  }

  @Override
  public int compareTo(SecretDigest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SecretDigest digest && hex.equals(digest.hex);
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "SecretDigest";
  }
}
