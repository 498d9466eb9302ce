package dev.gatewright.secrets.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads names such as {@code DB_PASSWORD}, {@code apiKeyId}, {@code spring.mail.password}. */
final class Names {
  private Names() {}

  static NameSense sense(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return NameSense.NONE;
    }
    List<String> words = Split.words(name);
    int at = words.size() - 1;
    NameSense sense = NameSense.OTHER;
    while (at >= 0) {
      sense = word(words, at);
      if (sense != NameSense.OTHER) {
        break;
      }
      at--;
    }
    if (sense == NameSense.OTHER) {
      return words.isEmpty() ? NameSense.NONE : NameSense.OTHER;
    }
    return takenBack(words, at) ? NameSense.NOT : sense;
  }

  private static NameSense word(List<String> words, int at) {
    String word = words.get(at);
    if (NameWords.PASSWORDS.contains(word) || endsAsPassword(word)) {
      return NameSense.PASSWORD;
    }
    if (NameWords.KEYS.contains(word) || endsAsKey(word)) {
      return NameSense.KEY;
    }
    if (!NameWords.MAYBE.contains(word)) {
      return endsInKey(word) ? NameSense.MAYBE : NameSense.OTHER;
    }
    String before = at == 0 ? "" : words.get(at - 1);
    if (word.startsWith("key")) {
      return NameWords.OF_KEYS.contains(before) ? NameSense.KEY : NameSense.MAYBE;
    }
    if (word.equals("pass")) {
      if (NameWords.ORDINALS.contains(before)) {
        return NameSense.OTHER;
      }
      return at == words.size() - 1 ? NameSense.PASSWORD : NameSense.MAYBE;
    }
    return NameSense.MAYBE;
  }

  /** {@code dbpassword}, {@code userpwd}: words written without a seam. */
  private static boolean endsAsPassword(String word) {
    return word.endsWith("password")
        || word.endsWith("passwd")
        || word.endsWith("passphrase")
        || (word.endsWith("pwd") && word.length() > 3)
        || (word.endsWith("pass") && word.length() < 9 && isOwner(word))
        || (word.endsWith("pw") && word.length() < 9 && isOwner(word))
        || word.startsWith("password");
  }

  private static boolean isOwner(String word) {
    return Chars.startsWithAny(
        word, "db", "my", "user", "root", "admin", "smtp", "mail", "ftp", "sql", "bind", "login");
  }

  /** {@code nkey}, {@code mapskey}; not {@code monkey}. */
  private static boolean endsInKey(String word) {
    return word.endsWith("key")
        && (!word.endsWith("nkey") || word.length() == 4)
        && !NameWords.NO_KEYS.contains(word);
  }

  private static boolean endsAsKey(String word) {
    return word.endsWith("secret")
        || word.endsWith("token")
        || word.endsWith("apikey")
        || word.endsWith("secretkey")
        || word.endsWith("accesskey")
        || word.endsWith("privatekey");
  }

  private static boolean takenBack(List<String> words, int at) {
    for (String word : words) {
      if (NameWords.NEVER.contains(word)) {
        return true;
      }
    }
    for (int i = at + 1; i < words.size(); i++) {
      if (NameWords.BEHIND.contains(words.get(i))) {
        return true;
      }
    }
    if (at == 0) {
      return false;
    }
    String before = words.get(at - 1);
    boolean key = NameWords.MAYBE.contains(words.get(at));
    return NameWords.BEFORE.contains(before) || (key && NameWords.BEFORE_KEYS.contains(before));
  }
}
