package dev.gatewright.checks.environment;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Text behind an encoding: what is made at random hardly ever decodes to letters and signs alone,
 * so a secret that does is as strong as the text.
 */
final class Encoded {
  private static final int SHORTEST = 8;

  private Encoded() {}

  /** The text that a value in base64 or hexadecimal holds; empty when it holds other bytes. */
  static Optional<String> text(String value) {
    String text = value.strip();
    if (text.length() < 2 * SHORTEST || text.length() > 1_000) {
      return Optional.empty();
    }
    Optional<String> hex = hex(text);
    return hex.isPresent() ? hex : base64(text);
  }

  private static Optional<String> hex(String text) {
    try {
      return printable(HexFormat.of().parseHex(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> base64(String text) {
    try {
      return printable(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> printable(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (byte one : bytes) {
      if (one < ' ' || one == 0x7F) {
        return Optional.empty();
      }
      out.append((char) one);
    }
    return bytes.length < SHORTEST ? Optional.empty() : Optional.of(out.toString());
  }
}
