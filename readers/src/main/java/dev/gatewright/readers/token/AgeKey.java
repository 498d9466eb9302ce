package dev.gatewright.readers.token;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A private key of age (X25519), with the checksum of Bech32 (BIP 173).
 *
 * @param checksum whether the whole text is as it was made
 */
public record AgeKey(Checksum checksum) implements TokenReading {
  private static final String KIND = "age private key (X25519)";
  private static final String PREFIX = "age-secret-key-";
  private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3
  };

  /** The separator, 52 digits of key and 6 of checksum. */
  private static final int LENGTH = PREFIX.length() + 1 + 52 + 6;

  @Override
  public String kind() {
    return KIND;
  }

  static @Nullable TokenReading read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(PREFIX + "1")) {
      return null;
    }
    if (!text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT))) {
      return new TokenReading.Malformed(KIND, "upper and lower case mixed");
    }
    if (lower.length() != LENGTH) {
      return new TokenReading.Malformed(KIND, lower.length() + " characters instead of " + LENGTH);
    }
    int sum = 1;
    for (int i = 0; i < PREFIX.length(); i++) {
      sum = step(sum, PREFIX.charAt(i) >> 5);
    }
    sum = step(sum, 0);
    for (int i = 0; i < PREFIX.length(); i++) {
      sum = step(sum, PREFIX.charAt(i) & 31);
    }
    for (int i = PREFIX.length() + 1; i < lower.length(); i++) {
      int digit = DIGITS.indexOf(lower.charAt(i));
      if (digit < 0) {
        return new TokenReading.Malformed(KIND, "a character that Bech32 does not have");
      }
      sum = step(sum, digit);
    }
    return new AgeKey(sum == 1 ? Checksum.FITS : Checksum.DOES_NOT_FIT);
  }

  private static int step(int sum, int digit) {
    int top = sum >>> 25;
    int next = (sum & 0x1FFFFFF) << 5 ^ digit;
    for (int i = 0; i < GENERATOR.length; i++) {
      if ((top >> i & 1) == 1) {
        next ^= GENERATOR[i];
      }
    }
    return next;
  }
}
