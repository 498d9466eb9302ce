package dev.gatewright.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest: 32 bytes that never change. */
public final class Hash {
  /** Length in bytes. */
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The digest with these 32 bytes, which are copied. */
  public static Hash of(byte[] bytes) {
    return at(bytes, 0, bytes.length);
  }

  /** The digest of 64 lower-case hexadecimal digits; empty when the text is anything else. */
  public static Optional<Hash> ofHex(String hex) {
    if (hex.length() != 2 * BYTES) {
      return Optional.empty();
    }
    for (int i = 0; i < hex.length(); i++) {
      char c = hex.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return Optional.empty();
      }
    }
    return Optional.of(new Hash(HexFormat.of().parseHex(hex)));
  }

  static Hash at(byte[] bytes, int from, int length) {
    if (length != BYTES) {
      throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + length);
    }
    return new Hash(Arrays.copyOfRange(bytes, from, from + length));
  }

  /** A digest that takes over the array: only for arrays nobody else holds. */
  static Hash owning(byte[] bytes) {
    return new Hash(bytes);
  }

  /** The 32 bytes, copied. */
  public byte[] bytes() {
    return bytes.clone();
  }

  byte[] shared() {
    return bytes;
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Standard base64 with padding, as checkpoints write it (C2SP tlog-checkpoint). */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
