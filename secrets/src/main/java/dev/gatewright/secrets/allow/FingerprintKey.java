package dev.gatewright.secrets.allow;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which secrets are given fingerprints, so that a fingerprint can be shown: without
 * the key nobody can try guesses against it. HMAC-SHA256 (RFC 2104) over {@code secret}, a NUL and
 * the bytes of the secret; the id of a key is the beginning of the same over {@code key}.
 */
public final class FingerprintKey {
  /** The fewest bytes of a key. */
  public static final int MIN_BYTES = 32;

  private static final int ID_DIGITS = 16;
  private static final byte[] SECRET = "secret\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] KEY = "key".getBytes(StandardCharsets.US_ASCII);

  private final SecretKeySpec key;
  private final String id;

  private FingerprintKey(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
    this.id = HexFormat.of().formatHex(mac().doFinal(KEY)).substring(0, ID_DIGITS);
  }

  /** A key of at least {@link #MIN_BYTES} random bytes. */
  public static FingerprintKey of(byte[] key) {
    if (key.length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "A key of fingerprints needs " + MIN_BYTES + " bytes, this one has " + key.length);
    }
    return new FingerprintKey(key);
  }

  /** Names the key and says nothing of it: 16 hexadecimal digits in lower case. */
  public String id() {
    return id;
  }

  /** The fingerprint of a secret: 64 hexadecimal digits in lower case. */
  public String fingerprint(byte[] secret) {
    Mac mac = mac();
    mac.update(SECRET);
    return HexFormat.of().formatHex(mac.doFinal(secret));
  }

  /** What a waiver writes: {@code hmac-sha256:}, the id of the key, a colon, the fingerprint. */
  public String written(byte[] secret) {
    return "hmac-sha256:" + id + ":" + fingerprint(secret);
  }

  /** Says which key it is, never the key. */
  @Override
  public String toString() {
    return "FingerprintKey[" + id + "]";
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has HmacSHA256; this one does not", e);
    }
  }
}
