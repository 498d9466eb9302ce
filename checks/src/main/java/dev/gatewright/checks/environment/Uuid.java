package dev.gatewright.checks.environment;

/** Universally unique identifiers (RFC 9562) and other hexadecimal text cut up by hyphens. */
final class Uuid {
  /** Bits of a version 4 identifier that are drawn (RFC 9562 §5.4). */
  private static final int DRAWN = 122;

  private Uuid() {}

  /** Whether the text has the shape 8-4-4-4-12 in hexadecimal digits. */
  static boolean is(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What such an identifier is worth: only version 4 is drawn at random. */
  static Estimate estimate(String text) {
    if (text.charAt(14) != '4') {
      return new Estimate(true, 62, "it is a UUID of a version that is not random");
    }
    String digits = text.replace("-", "");
    Repeats.Cover cover = Repeats.cover(Strength.points(digits));
    double bits = Math.min(DRAWN, cover.free() * 4 + cover.extra());
    return new Estimate(bits < DRAWN, bits, cover.pattern());
  }

  /** The text without hyphens when it is hexadecimal otherwise; else as it is. */
  static String withoutHyphens(String text) {
    boolean hyphen = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-') {
        hyphen = true;
      } else if (c > 0x7E || Character.digit(c, 16) < 0) {
        return text;
      }
    }
    return hyphen ? text.replace("-", "") : text;
  }
}
