package dev.gatewright.targets.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text in lower case: runs of letters and digits, in order. */
public record Words(List<String> list) {
  private static final int MOST = 20_000;

  /** Copies the list. */
  public Words {
    list = List.copyOf(list);
  }

  /** The words of a text, at most 20,000 of them; apostrophes join. */
  public static Words of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= lower.length() && words.size() < MOST; i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c != '\'' && c != '\u2019' && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return new Words(words);
  }

  /** How many there are. */
  public int count() {
    return list.size();
  }

  /**
   * Whether one of some phrases stands here: its words one after another. A word matches itself and
   * its plural; with {@code *} at its end it matches every word that begins so.
   */
  public boolean has(String... phrases) {
    for (String phrase : phrases) {
      if (stands(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** How many of some phrases stand here, each counted once. */
  public int hits(String... phrases) {
    int hits = 0;
    for (String phrase : phrases) {
      hits += has(phrase) ? 1 : 0;
    }
    return hits;
  }

  private boolean stands(String phrase) {
    char first = phrase.charAt(0);
    for (int i = 0; i < list.size(); i++) {
      if ((list.get(i).charAt(0) == first || first == '*') && standsAt(i, phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAt(int first, String phrase) {
    int from = 0;
    for (int i = first; i < list.size(); i++) {
      int blank = phrase.indexOf(' ', from);
      int to = blank < 0 ? phrase.length() : blank;
      if (!same(list.get(i), phrase, from, to)) {
        return false;
      }
      if (blank < 0) {
        return true;
      }
      from = blank + 1;
    }
    return false;
  }

  /** Whether a word is the one that stands in a phrase from one place to another. */
  private static boolean same(String word, String phrase, int from, int to) {
    if (phrase.charAt(to - 1) == '*') {
      return word.regionMatches(0, phrase, from, to - 1 - from);
    }
    if (!word.regionMatches(0, phrase, from, to - from)) {
      return false;
    }
    int more = word.length() - (to - from);
    return more == 0 || (more == 1 && word.endsWith("s")) || (more == 2 && word.endsWith("es"));
  }
}
