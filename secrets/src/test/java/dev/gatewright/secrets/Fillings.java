package dev.gatewright.secrets;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of examples from a fixed seed, so that none lies ready in a file. */
final class Fillings {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{([A-Za-z0-9-]+)(?::([a-z]))?(?::([0-9]+))?\\}\\}");
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";

  private final Random random;

  Fillings(long seed) {
    random = new Random(seed);
  }

  /** The text with every placeholder filled. */
  String fill(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String filling =
          filling(matcher.group(1), matcher.group(2), count(matcher.group(3)), matcher.group());
      matcher.appendReplacement(filled, Matcher.quoteReplacement(filling));
    }
    return matcher.appendTail(filled).toString();
  }

  private String filling(String kind, String same, int count, String written) {
    return switch (kind) {
      case "base62" -> some(LOWER + UPPER + DIGITS, count);
      case "alnum-lower" -> some(LOWER + DIGITS, count);
      case "lower" -> some(LOWER, count);
      case "upper" -> some(UPPER, count);
      case "digits" -> some(DIGITS, count);
      case "hex" -> some("0123456789abcdef", count);
      case "HEX" -> some("0123456789ABCDEF", count);
      case "base32" -> some(UPPER + "234567", count);
      case "base64" -> some(LOWER + UPPER + DIGITS + "+/", count);
      case "base64url" -> some(LOWER + UPPER + DIGITS + "-_", count);
      case "upper-digits" -> some(UPPER + DIGITS, count);
      case "uuid" -> uuid();
      case "same" -> same.repeat(count);
      case "pypi-host" -> String.join(".", "pypi", "org");
      default -> throw new IllegalArgumentException("No filling for " + written);
    };
  }

  private String uuid() {
    String hex = "0123456789abcdef";
    return String.join("-", some(hex, 8), some(hex, 4), "4" + some(hex, 3), some(hex, 4))
        + "-"
        + some(hex, 12);
  }

  private String some(String alphabet, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static int count(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
