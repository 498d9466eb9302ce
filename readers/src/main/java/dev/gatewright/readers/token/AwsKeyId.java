package dev.gatewright.readers.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of an AWS access key, which is no secret by itself: the secret belongs to it.
 *
 * @param kind long-term or temporary
 * @param account the account's number, twelve digits; empty for names given out before they held it
 */
public record AwsKeyId(String kind, Optional<String> account) implements TokenReading {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 20;

  static @Nullable TokenReading read(String text) {
    String kind = text.startsWith("AKIA") ? "AWS access key id" : null;
    if (text.startsWith("ASIA")) {
      kind = "AWS temporary access key id";
    }
    if (kind == null) {
      return null;
    }
    long bits = 0;
    for (int i = 4; i < text.length(); i++) {
      int digit = BASE32.indexOf(text.charAt(i));
      if (digit < 0) {
        return new TokenReading.Malformed(kind, "a character other than A to Z and 2 to 7");
      }
      // The account stands in bits 1 to 40 of the first ten digits.
      bits = i < 14 ? bits << 5 | digit : bits;
    }
    if (text.length() != LENGTH) {
      return new TokenReading.Malformed(kind, text.length() + " characters instead of " + LENGTH);
    }
    char first = text.charAt(4);
    if (first == 'I' || first == 'J') {
      return new AwsKeyId(kind, Optional.empty());
    }
    String number = Long.toString(bits >> 9 & 0xFFFFFFFFFFL);
    return new AwsKeyId(kind, Optional.of("0".repeat(Math.max(0, 12 - number.length())) + number));
  }
}
