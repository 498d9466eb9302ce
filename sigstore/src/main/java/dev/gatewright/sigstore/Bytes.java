package dev.gatewright.sigstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes that never change. */
public final class Bytes {
  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These bytes, copied. */
  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  /** The bytes of a text in UTF-8. */
  public static Bytes of(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What a text in base64 stands for, in the usual letters and with padding (RFC 4648 §4); null
   * when it is anything else. Line ends between lines are left out: writers of PEP 740 put them.
   */
  public static @Nullable Bytes ofBase64(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return new Bytes(Base64.getDecoder().decode(text.replace("\n", "")));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The bytes, copied. */
  public byte[] copy() {
    return bytes.clone();
  }

  /** The bytes themselves, which the caller leaves as they are. */
  byte[] shared() {
    return bytes;
  }

  /** How many there are. */
  public int size() {
    return bytes.length;
  }

  /** Whether they begin with other bytes. */
  boolean startsWith(byte[] others) {
    return bytes.length >= others.length
        && Arrays.equals(bytes, 0, others.length, others, 0, others.length);
  }

  /** Their SHA-256. */
  public Bytes sha256() {
    return new Bytes(digest("SHA-256").digest(bytes));
  }

  /** Two lower-case hexadecimal digits for each. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** The bytes in base64. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** An engine for a digest that every Java platform has. */
  static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform lacks " + name, e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** How many there are; what they say may be long. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
