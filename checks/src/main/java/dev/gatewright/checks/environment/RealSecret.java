package dev.gatewright.checks.environment;

import java.util.Locale;

/** Tells a value somebody made at random from one somebody typed to show what goes there. */
final class RealSecret {
  /** Fewest characters of a value that was made at random. */
  private static final int SHORTEST = 16;

  /** Bits above which nobody types a value. */
  private static final int BITS = 60;

  /** What typed values have in them. */
  private static final String[] TYPED = {
    "xxx", "your", "example", "...", "***", "12345", "abcdef", "change", "replace", "secret",
        "dummy",
    "placeholder", "sample", "insert", "here", "todo", "password", "00000", "test", "fake", "my-",
        "my_"
  };

  /** How keys that services give out begin, and how long they are at least. */
  private static final String[] PREFIXES = {
    "sk_live_", "rk_live_", "sk-proj-", "sk-ant-", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-",
    "xoxb-", "xoxp-", "AKIA", "AIza", "SG.", "npm_", "hf_", "dop_v1_", "shpat_"
  };

  private static final int TOKEN_LENGTH = 20;

  private RealSecret() {}

  /** Whether a value that stands where a secret belongs was made at random. */
  static boolean looksReal(String value) {
    String text = value.strip();
    if (Pem.of(text).isPresent()) {
      // The smallest, an Ed25519 key in PKCS #8, has 48 bytes.
      return Pem.of(text).get().size() > 40;
    }
    if (text.length() < SHORTEST || typed(text) || KnownExamples.kind(text).isPresent()) {
      return false;
    }
    if (Uuid.is(text)) {
      return Uuid.estimate(text).bits() > BITS;
    }
    int[] points = Strength.points(text);
    boolean hex = Alphabet.of(points).size() == 16;
    boolean words = !hex && WordRuns.mostly(points);
    return !words && mixed(text) && Strength.of(text, BITS).bits() >= BITS;
  }

  /** Whether a value, wherever it stands, is a key in the form a service gives out. */
  static boolean isToken(String value) {
    String text = value.strip();
    for (String prefix : PREFIXES) {
      if (text.startsWith(prefix) && text.length() >= TOKEN_LENGTH) {
        return looksReal(text);
      }
    }
    return Pem.of(text).isPresent() && looksReal(text);
  }

  private static boolean typed(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String part : TYPED) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return text.indexOf(' ') >= 0 || text.indexOf('<') >= 0 || text.indexOf('$') == 0;
  }

  private static boolean mixed(String text) {
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < text.length(); i++) {
      digit |= Character.isDigit(text.charAt(i));
      letter |= Character.isLetter(text.charAt(i));
    }
    return digit && letter;
  }
}
