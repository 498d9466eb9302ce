package dev.gatewright.secrets.match;

import dev.gatewright.secrets.automaton.AutomatonBuilder;
import dev.gatewright.secrets.pattern.Window;

/** Whether a name contains a word, whatever separators or capitals it is written with. */
final class Words {
  /** A word shorter than this must begin where a word of the name begins: oauth is not auth. */
  private static final int SHORT = 5;

  /** What may follow a word written together with it: passwordhash, but not secretary. */
  private static final String[] FOLLOWING = {
    "key", "token", "secret", "pass", "pwd", "pw", "auth", "api", "access", "app", "account",
    "client", "private", "master", "user", "id", "hash", "val", "str", "text", "string", "code",
    "cred", "login", "file", "db", "prod", "dev", "test"
  };

  private Words() {}

  /** Whether the name between two places contains one of the words; all do when there is none. */
  static boolean any(Window window, int from, int to, String[] words) {
    for (String word : words) {
      if (contains(window, from, to, word)) {
        return true;
      }
    }
    return words.length == 0;
  }

  /** Whether the name between two places contains a word. */
  static boolean contains(Window window, int from, int to, String word) {
    for (int start = from; start + word.length() <= to; start++) {
      int end = match(window, start, to, word);
      if (end >= 0
          && (begins(window, from, start, word) || joined(window, word, end, to))
          && ends(window, end, to)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Behind a word whose first letters, as many as the automaton knows, were seen to end at a place;
   * -1 when it does not go on.
   */
  static int behind(Window window, int seen, String word) {
    int at = seen;
    for (int i = AutomatonBuilder.WORD; i < word.length(); i++) {
      if (separator(window.at(at))) {
        at++;
      }
      if (Ascii.fold(window.at(at)) != word.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** Whether a word is so long that it is seldom a part of another. */
  static boolean plain(String word) {
    return word.length() >= SHORT;
  }

  /** ftppwd, GITHUBKEY, but not monkey: words that end a name without a seam. */
  private static boolean joined(Window window, String word, int end, int to) {
    boolean key = word.equals("key") && Ascii.upper(window.at(end - 1));
    return end == to && (key || word.equals("pwd"));
  }

  private static int match(Window window, int start, int to, String word) {
    int at = start;
    for (int i = 0; i < word.length(); i++) {
      if (i > 0 && at < to && separator(window.at(at))) {
        at++;
      }
      if (at >= to || Ascii.fold(window.at(at)) != word.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static boolean begins(Window window, int from, int start, String word) {
    if (word.length() >= SHORT || start == from) {
      return true;
    }
    int before = window.at(start - 1);
    int first = window.at(start);
    return !Ascii.letter(before) || (Ascii.lower(before) && Ascii.upper(first));
  }

  /** Whether the word is over: another begins, or one that is often written together with it. */
  private static boolean ends(Window window, int end, int to) {
    if (end >= to || !Ascii.letter(window.at(end))) {
      return true;
    }
    boolean small = Ascii.lower(window.at(end));
    if (!small && Ascii.lower(window.at(end - 1))) {
      return true;
    }
    if (Ascii.fold(window.at(end)) == 's' && (end + 1 >= to || !Ascii.letter(window.at(end + 1)))) {
      return true;
    }
    for (String word : FOLLOWING) {
      if (match(window, end, to, word) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean separator(int c) {
    return c == '_' || c == '-' || c == '.';
  }
}
