package dev.gatewright.targets.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A token that is sent to one host alone and never shown: nothing but the client reads it. */
public final class BearerToken {
  private static final int LONGEST = 4096;

  private final String value;
  private final String source;

  private BearerToken(String value, String source) {
    this.value = value;
    this.source = source;
  }

  /**
   * A token from a variable; empty when it holds nothing, or what no header could carry.
   *
   * @param source the name of the variable
   */
  public static Optional<BearerToken> of(String value, String source) {
    String bare = value.strip();
    boolean fits = !bare.isEmpty() && bare.length() <= LONGEST;
    for (int i = 0; i < bare.length(); i++) {
      fits &= bare.charAt(i) > ' ' && bare.charAt(i) < 0x7F;
    }
    return fits ? Optional.of(new BearerToken(bare, source)) : Optional.empty();
  }

  /** The name of the variable it came from. */
  public String source() {
    return source;
  }

  String header() {
    return "Bearer " + value;
  }

  /** Whether it stands in some bytes, as a host may send back what it was sent. */
  boolean in(byte[] bytes) {
    // One byte a character, so that whatever else stands there cannot hide it.
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(value);
  }

  /** Whether it stands in a text. */
  boolean in(String text) {
    return text.contains(value);
  }

  /** Tells one token from another in the names of what is kept; nothing can be read out of it. */
  String mark() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("gatewright answers kept for ".getBytes(StandardCharsets.UTF_8));
      byte[] hash = digest.digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Says where it came from. */
  @Override
  public String toString() {
    return "BearerToken[" + source + "]";
  }
}
