package dev.gatewright.readers.token;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A token of GitHub or npm: a prefix that says its kind, and mostly a checksum at its end.
 *
 * @param kind what the prefix says
 */
public record ChecksummedToken(String kind, Checksum checksum) implements TokenReading {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final String FINE_GRAINED = "github_pat_";
  private static final int BODY = 30;
  private static final int SUM = 6;

  static @Nullable TokenReading read(String text) {
    if (text.startsWith(FINE_GRAINED)) {
      return fineGrained(text);
    }
    String kind = kindOf(text);
    if (kind == null) {
      return null;
    }
    String rest = text.substring(4);
    if (rest.startsWith("eyJ") && rest.indexOf('.') > 0) {
      return new ChecksummedToken(kind, Checksum.NONE);
    }
    if (!allDigits(rest)) {
      return new TokenReading.Malformed(kind, "a character other than letters and digits");
    }
    if (rest.length() < BODY + SUM) {
      return new TokenReading.Malformed(
          kind, rest.length() + " characters after the prefix instead of " + (BODY + SUM));
    }
    if (rest.length() > BODY + SUM) {
      return new ChecksummedToken(kind, Checksum.NONE);
    }
    boolean fits = sum(rest.substring(0, BODY)).equals(rest.substring(BODY));
    return new ChecksummedToken(kind, fits ? Checksum.FITS : Checksum.DOES_NOT_FIT);
  }

  /** The CRC-32 of ASCII text in six digits of base 62, padded with zeros. */
  static String sum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    char[] digits = new char[SUM];
    long rest = crc.getValue();
    for (int i = SUM - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt((int) (rest % 62));
      rest /= 62;
    }
    return new String(digits);
  }

  private static @Nullable String kindOf(String text) {
    if (text.startsWith("npm_")) {
      return "npm access token";
    }
    if (text.length() < 4 || !text.startsWith("gh") || text.charAt(3) != '_') {
      return null;
    }
    return switch (text.charAt(2)) {
      case 'p' -> "GitHub personal access token (classic)";
      case 'o' -> "GitHub OAuth access token";
      case 'u' -> "GitHub App user access token";
      case 's' -> "GitHub App installation access token";
      case 'r' -> "GitHub App refresh token";
      default -> null;
    };
  }

  private static TokenReading fineGrained(String text) {
    String kind = "GitHub personal access token (fine-grained)";
    String rest = text.substring(FINE_GRAINED.length());
    boolean shaped =
        rest.length() == 82
            && rest.charAt(22) == '_'
            && allDigits(rest.substring(0, 22))
            && allDigits(rest.substring(23));
    return shaped
        ? new ChecksummedToken(kind, Checksum.NONE)
        : new TokenReading.Malformed(kind, "not 22 and 59 letters and digits with _ between");
  }

  private static boolean allDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (DIGITS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
