package dev.gatewright.targets.index;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SHA-256 digests as text. */
final class Digests {
  private static final int DIGITS = 64;

  private Digests() {}

  /** The digest in lower case; null when the text is none. */
  static @Nullable String sha256(@Nullable String text) {
    if (text == null || text.length() != DIGITS) {
      return null;
    }
    for (int i = 0; i < DIGITS; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return null;
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
