package dev.gatewright.secrets.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that say their own name again, such as {@code PASSWORD = "password"}. */
final class Echo {
  private Echo() {}

  /**
   * Whether every word of the value is one of the name or names a secret. A digit in the value
   * breaks that: nobody hides a password by naming its variable after it.
   */
  static boolean of(@Nullable String name, String value) {
    if (name == null || Chars.digits(value) > 0) {
      return false;
    }
    List<String> words = Split.words(value);
    List<String> names = Split.words(name);
    for (String word : words) {
      if (!names.contains(word) && !Placeholders.ofSecrets(word)) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  /** Whether value and name are the same words. */
  static boolean same(@Nullable String name, String value) {
    return name != null && Split.words(value).equals(Split.words(name));
  }
}
