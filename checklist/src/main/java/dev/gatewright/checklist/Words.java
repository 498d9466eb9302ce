package dev.gatewright.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text in lower case, split at everything but letters and digits. */
final class Words {
  private static final int MAX = 400;

  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int i = 0;
    while (i < lower.length() && words.size() < MAX) {
      if (!Character.isLetterOrDigit(lower.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
        end++;
      }
      words.add(lower.substring(i, end));
      i = end;
    }
    return words;
  }

  /** Whether words stand in a text one after the other. */
  static boolean together(List<String> text, List<String> words) {
    for (int i = 0; i + words.size() <= text.size(); i++) {
      if (text.subList(i, i + words.size()).equals(words)) {
        return true;
      }
    }
    return false;
  }
}
