package dev.gatewright.secrets.context;

/** Questions about single characters, in ASCII, whatever the language of the machine. */
final class Chars {
  private Chars() {}

  static boolean lower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean letter(char c) {
    return lower(c) || upper(c);
  }

  static boolean alnum(char c) {
    return letter(c) || digit(c);
  }

  static boolean hex(char c) {
    return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** What may stand in a name of a program. */
  static boolean word(char c) {
    return alnum(c) || c == '_';
  }

  static char fold(char c) {
    return upper(c) ? (char) (c + 32) : c;
  }

  /** Where a word stands in a text, capitals being the same as small letters; -1 for nowhere. */
  static int find(String text, String lowerWord) {
    int last = text.length() - lowerWord.length();
    for (int i = 0; i <= last; i++) {
      if (startsAt(text, i, lowerWord)) {
        return i;
      }
    }
    return -1;
  }

  static boolean startsAt(String text, int at, String lowerWord) {
    if (at < 0 || at + lowerWord.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < lowerWord.length(); i++) {
      if (fold(text.charAt(at + i)) != lowerWord.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean startsWith(String text, String lowerWord) {
    return startsAt(text, 0, lowerWord);
  }

  static boolean endsWith(String text, String lowerWord) {
    return startsAt(text, text.length() - lowerWord.length(), lowerWord);
  }

  static boolean startsWithAny(String text, String... lowerWords) {
    for (String word : lowerWords) {
      if (startsWith(text, word)) {
        return true;
      }
    }
    return false;
  }

  static boolean endsWithAny(String text, String... lowerWords) {
    for (String word : lowerWords) {
      if (endsWith(text, word)) {
        return true;
      }
    }
    return false;
  }

  static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += letter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += digit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }
}
