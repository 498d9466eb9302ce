package dev.gatewright.targets.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A key that the program made, as it was entered in the record: never the key.
 *
 * @param name the variable it was made for
 * @param bytes of how many random bytes
 * @param digest the SHA-256 of its text; so many random bytes cannot be guessed from it
 * @param at when it was made
 */
public record MadeKey(String name, int bytes, String digest, Instant at) {
  /** The digest of a key as it stands in a variable. */
  public static String digest(String key) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(key.strip().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Each Java has SHA-256", e);
    }
  }

  /** Whether this is the key that a variable holds. */
  public boolean is(String key) {
    return digest.equals(digest(key));
  }
}
