package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.ValuePattern;
import dev.gatewright.secrets.pattern.Window;

/**
 * A provider's word and words for a secret behind it in whatever way, then the value, as in {@code
 * Provider token abc} or {@code providerACCESS-abc}; or the provider's word and a sign.
 */
final class Phrase {
  private static final String[] WORDS = {
    "key", "token", "secret", "access", "private", "personal", "password", "api", "auth", "app",
    "client", "value", "pat", "live", "production", "prod", "test", "sandbox", "staging", "dev",
    "v1", "v2", "is"
  };

  /** Of so many first words each says by itself that a secret comes. */
  private static final int TELLING = 7;

  private static final int MOST_WORDS = 6;
  private static final int MOST_BETWEEN = 5;
  private static final SignSet BETWEEN = new SignSet("_-.=:,\"'`>");

  private Phrase() {}

  /**
   * Whether words, or a sign, and a value stand behind a provider's word; then the match knows
   * where.
   *
   * @param behind behind the provider's word
   */
  static boolean match(Window window, int behind, ValuePattern value, Match match) {
    int at = behind;
    int name = behind;
    boolean told = false;
    for (int i = 0; i <= MOST_WORDS; i++) {
      int from = between(window, at);
      int end = from < 0 ? -1 : words(window, from);
      if (end < 0) {
        break;
      }
      told |= telling(window, from, end);
      at = end;
      name = end;
    }
    int start = between(window, at);
    if (start <= behind || !(told || signed(window, at, start))) {
      return false;
    }
    int end = value.match(window, start);
    int next = end < 0 ? 0 : window.at(end);
    if (end < 0 || Ascii.word(next) || (next == '-' && Ascii.word(window.at(end + 1)))) {
      return false;
    }
    match.set(start, end);
    match.nameEnd = name;
    match.alone = !told;
    return true;
  }

  /** Behind blanks and a few signs; -1 when too many stand there. */
  private static int between(Window window, int from) {
    int at = from;
    while (at <= from + MOST_BETWEEN) {
      int c = window.at(at);
      if (!Ascii.space(c) && !BETWEEN.has(c)) {
        return at;
      }
      if (c == ':' && window.at(at + 1) == ':') {
        return -1;
      }
      at++;
    }
    return -1;
  }

  /** Behind a run of letters that is made of known words; -1 when it is not. */
  private static int words(Window window, int from) {
    int at = from;
    while (true) {
      int end = word(window, at);
      if (end < 0) {
        return -1;
      }
      int c = window.at(end);
      if (!Ascii.letter(c) && !Ascii.digit(c)) {
        return end;
      }
      at = end;
    }
  }

  private static int word(Window window, int from) {
    for (String word : WORDS) {
      if (Signs.word(window, from, word)) {
        return from + word.length();
      }
    }
    return -1;
  }

  private static boolean telling(Window window, int from, int to) {
    for (int at = from; at < to; at++) {
      for (int i = 0; i < TELLING; i++) {
        if (Signs.word(window, at, WORDS[i])) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a sign of assignment stands there, and not only blanks and dashes. */
  private static boolean signed(Window window, int from, int to) {
    for (int at = from; at < to; at++) {
      int c = window.at(at);
      if (c == '=' || c == ':') {
        return true;
      }
    }
    return false;
  }
}
