package dev.gatewright.secrets.context;

import java.util.HashSet;
import java.util.Set;

/** Reads a table of words that is written as one text, parted by blanks and ends of lines. */
final class WordList {
  private WordList() {}

  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\n') {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return Set.copyOf(words);
  }
}
