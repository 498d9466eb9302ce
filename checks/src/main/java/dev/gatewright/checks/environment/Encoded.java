package dev.gatewright.checks.environment;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Text behind an encoding: what is made at random hardly ever decodes to letters and signs alone,
 * so a secret that does is as strong as the text. A line end behind the text is part of it where a
 * command wrote it.
 */
final class Encoded {
  private static final int SHORTEST = 5;

  /** A private key in PEM form fits in. */
  private static final int LONGEST = 8_000;

  private Encoded() {}

  /** The text that a value in base64 or hexadecimal holds; empty when it holds other bytes. */
  static Optional<String> text(String value) {
    String text = value.strip();
    if (text.length() < 2 * SHORTEST || text.length() > LONGEST) {
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
      return printable(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> printable(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (byte one : bytes) {
      boolean gap = one == '\n' || one == '\r' || one == '\t';
      if ((one < ' ' && !gap) || one == 0x7F) {
        return Optional.empty();
      }
      out.append((char) one);
    }
    String text = out.toString().strip();
    return text.length() < SHORTEST ? Optional.empty() : Optional.of(text);
  }
}
