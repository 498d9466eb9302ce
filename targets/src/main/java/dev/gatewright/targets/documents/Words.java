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
      if (find(phrase.split(" "), 0) >= 0) {
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

  private int find(String[] phrase, int from) {
    for (int i = from; i + phrase.length <= list.size(); i++) {
      int same = 0;
      while (same < phrase.length && same(list.get(i + same), phrase[same])) {
        same++;
      }
      if (same == phrase.length) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(String word, String wanted) {
    int last = wanted.length() - 1;
    if (wanted.charAt(last) == '*') {
      return word.regionMatches(0, wanted, 0, last);
    }
    if (!word.startsWith(wanted)) {
      return false;
    }
    int more = word.length() - wanted.length();
    return more == 0 || (more == 1 && word.endsWith("s")) || (more == 2 && word.endsWith("es"));
  }
}
