package dev.gatewright.secrets.imported;

import dev.gatewright.secrets.linear.Effort;
import dev.gatewright.secrets.linear.ExpressionException;
import dev.gatewright.secrets.linear.WordSet;
import dev.gatewright.secrets.rules.SecretRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Searches by rules that somebody else wrote. What they find is added to what our own find and
 * takes nothing from it. Immutable, safe for any number of threads.
 */
public final class ImportedRules {
  /** No secret is longer; what a rule finds beyond is cut off. */
  private static final int LONGEST = 16_384;

  /** A rule that finds more in one text finds no secrets, and is not searched further there. */
  private static final int MOST = 1000;

  private final List<ImportedRule> rules;
  private final List<int[]> words;
  private final WordSet keywords;

  private ImportedRules(List<ImportedRule> rules, List<int[]> words, WordSet keywords) {
    this.rules = List.copyOf(rules);
    this.words = words;
    this.keywords = keywords;
  }

  static ImportedRules of(List<ImportedRule> rules) throws ExpressionException {
    List<String> all = new ArrayList<>();
    List<int[]> words = new ArrayList<>();
    for (ImportedRule rule : rules) {
      int[] own = new int[rule.keywords().size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = all.size();
        all.add(rule.keywords().get(i));
      }
      words.add(own);
    }
    return new ImportedRules(rules, words, WordSet.of(all));
  }

  /** How many there are. */
  public int count() {
    return rules.size();
  }

  /** What is told of a finding of a rule. */
  public SecretRule rule(int number) {
    return rules.get(number).rule();
  }

  /** Whether a rule is searched in files of this path. */
  public boolean at(int number, String path) {
    return rules.get(number).at(path);
  }

  /**
   * What the rules find in the first so many bytes, whatever their path.
   *
   * @param left told, in words, of what was not searched to the end
   */
  public List<ImportedMatch> search(byte[] text, int length, Consumer<String> left) {
    List<ImportedMatch> found = new ArrayList<>();
    if (rules.isEmpty()) {
      return found;
    }
    boolean[] present = keywords.in(text, length, Effort.of(length));
    for (int rule = 0; rule < rules.size(); rule++) {
      if (wanted(words.get(rule), present)) {
        search(rule, text, length, found, left);
      }
    }
    return found;
  }

  private static boolean wanted(int[] own, boolean[] present) {
    boolean wanted = own.length == 0;
    for (int word : own) {
      wanted |= present[word];
    }
    return wanted;
  }

  private void search(
      int number, byte[] text, int length, List<ImportedMatch> found, Consumer<String> left) {
    ImportedRule rule = rules.get(number);
    Effort effort = Effort.of(length);
    int from = 0;
    int count = 0;
    while (from <= length) {
      int[] places = rule.expression().first(text, length, from, effort);
      if (effort.spent()) {
        left.accept(told(rule) + " was not searched to the end: its expression takes too long");
        return;
      }
      if (places == null) {
        return;
      }
      int[] secret = rule.secret(text, places);
      if (secret != null && count++ == MOST) {
        left.accept(told(rule) + " was not searched to the end: it finds more than " + MOST);
        return;
      }
      if (secret != null) {
        int end = Math.min(secret[1], secret[0] + LONGEST);
        found.add(new ImportedMatch(number, secret[0], end));
      }
      from = places[1] > places[0] ? places[1] : places[1] + 1;
    }
  }

  private static String told(ImportedRule rule) {
    return "the rule of " + rule.place().file() + ":" + rule.place().line();
  }

  @Override
  public String toString() {
    return "ImportedRules" + rules;
  }
}
