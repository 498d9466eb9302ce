package dev.gatewright.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Digests and the names made of them. */
final class Digests {
  /** The namespace of our UUIDs: the version 5 UUID of {@code gatewright.dev} as a DNS name. */
  private static final UUID NAMESPACE = UUID.fromString("b40758d4-90db-5cd5-9fc7-494e825e2275");

  private Digests() {}

  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
  static String sha256(String text) {
    return HexFormat.of().formatHex(digest("SHA-256", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 of the text in UTF-8 as a source of a Content-Security-Policy (CSP 3 §2.3.1). */
  static String cspSource(String text) {
    byte[] digest = digest("SHA-256", text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  /** A version 5 UUID (RFC 9562 §5.5) that is the same for the same name. */
  static String uuid(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    byte[] input = new byte[16 + bytes.length];
    put(input, 0, NAMESPACE.getMostSignificantBits());
    put(input, 8, NAMESPACE.getLeastSignificantBits());
    System.arraycopy(bytes, 0, input, 16, bytes.length);
    byte[] digest = digest("SHA-1", input);
    digest[6] = (byte) ((digest[6] & 0x0f) | 0x50);
    digest[8] = (byte) ((digest[8] & 0x3f) | 0x80);
    return new UUID(number(digest, 0), number(digest, 8)).toString();
  }

  private static void put(byte[] target, int offset, long number) {
    for (int i = 0; i < 8; i++) {
      target[offset + i] = (byte) (number >>> (56 - 8 * i));
    }
  }

  private static long number(byte[] source, int offset) {
    long number = 0;
    for (int i = 0; i < 8; i++) {
      number = (number << 8) | (source[offset + i] & 0xff);
    }
    return number;
  }

  private static byte[] digest(String algorithm, byte[] input) {
    try {
      return MessageDigest.getInstance(algorithm).digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has " + algorithm, e);
    }
  }
}
