package dev.gatewright.secrets;

/** Comments by which people say that a secret on a line is meant to be there. */
final class AllowComments {
  private static final String[] WORDS = {
    "gatewright:allow",
    "gitleaks:allow",
    "betterleaks:allow",
    "trufflehog:ignore",
    "pragma: allowlist secret",
    "pragma: whitelist secret"
  };

  private AllowComments() {}

  /** The comment on a line, or nothing. */
  static String on(String line) {
    for (String words : WORDS) {
      if (line.contains(words)) {
        return words;
      }
    }
    return "";
  }
}
