package dev.gatewright.model;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC-SHA256 (RFC 2104), on the digest alone: the platform's own needs a provider whose start
 * costs a short run more than all that is sealed.
 */
public final class Seal {
  /** How many bytes a seal has. */
  public static final int BYTES = 32;

  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  private final byte[] key;
  private final MessageDigest inner;

  /**
   * Begins a seal.
   *
   * @param key at most 64 bytes
   */
  public Seal(byte[] key) {
    if (key.length > BLOCK) {
      throw new IllegalArgumentException("a key has at most " + BLOCK + " bytes");
    }
    this.key = key.clone();
    this.inner = Fingerprints.sha256();
    inner.update(padded(INNER));
  }

  /** Takes bytes in. */
  public Seal over(byte[] bytes, int from, int length) {
    inner.update(bytes, from, length);
    return this;
  }

  /** The seal over all bytes taken in; the last call. */
  public byte[] end() {
    MessageDigest outer = Fingerprints.sha256();
    outer.update(padded(OUTER));
    return outer.digest(inner.digest());
  }

  private byte[] padded(int with) {
    byte[] pad = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      pad[i] ^= (byte) with;
    }
    return pad;
  }
}
