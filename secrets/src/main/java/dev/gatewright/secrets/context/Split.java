package dev.gatewright.secrets.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes text apart into words: at what is no letter, and at the humps of camelCase. */
final class Split {
  private Split() {}

  /** The words in small letters; digits and signs only part them. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>(4);
    int start = next(text, 0);
    while (start < text.length()) {
      int end = end(text, start);
      words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
      start = next(text, end);
    }
    return words;
  }

  /** Where the next letter stands. */
  static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !Chars.letter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the word that begins here ends: {@code user|Name}, {@code API|Key}, {@code DB|_HOST}. */
  static int end(String text, int start) {
    int at = start + 1;
    if (Chars.lower(text.charAt(start)) || lowerAt(text, at)) {
      while (lowerAt(text, at)) {
        at++;
      }
      return at;
    }
    while (at < text.length() && Chars.upper(text.charAt(at)) && !lowerAt(text, at + 1)) {
      at++;
    }
    return at;
  }

  private static boolean lowerAt(String text, int at) {
    return at < text.length() && Chars.lower(text.charAt(at));
  }
}
