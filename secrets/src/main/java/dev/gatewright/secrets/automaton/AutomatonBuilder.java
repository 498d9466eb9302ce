package dev.gatewright.secrets.automaton;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one deterministic automaton of all keywords. A literal keyword is looked for as it stands;
 * between two letters of a word may be one separator, so that {@code apikey} is found in {@code
 * api_key}. Only the beginning of a long keyword is looked for; the caller compares the rest.
 */
public final class AutomatonBuilder {
  /** How many bytes of a literal keyword the automaton knows. */
  public static final int LITERAL = 8;

  /** How many letters of a word the automaton knows. */
  public static final int WORD = 8;

  private static final String SEPARATORS = "_-.";
  private static final int MOST_STATES = 65_000;

  /** A place in a keyword: what may follow, and the keywords that end here. */
  private static final class Place {
    final int number;
    final int depth;
    final Map<Integer, Place> next = new TreeMap<>();
    final TreeSet<Integer> triggers = new TreeSet<>();

    Place(int number, int depth) {
      this.number = number;
      this.depth = depth;
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final Place literals = place(0);
  private final Place words = place(0);

  /** Looks for exact bytes, but for the case of letters. */
  public void addLiteral(String keyword, int trigger) {
    Place at = literals;
    for (int i = 0; i < Math.min(keyword.length(), LITERAL); i++) {
      int folded = fold(keyword.charAt(i));
      Place from = at;
      at = at.next.computeIfAbsent(folded, _ -> place(from.depth + 1));
    }
    at.triggers.add(trigger);
  }

  /** Looks for letters and digits with at most one separator between two of them. */
  public void addWord(String word, int trigger) {
    Place at = words;
    for (int i = 0; i < Math.min(word.length(), WORD); i++) {
      int folded = fold(word.charAt(i));
      Place from = at;
      at = from.next.computeIfAbsent(folded, _ -> place(from.depth + 2));
      if (i > 0) {
        separator(from).next.put(folded, at);
      }
    }
    at.triggers.add(trigger);
  }

  private Place separator(Place behind) {
    Place known = behind.next.get((int) SEPARATORS.charAt(0));
    if (known == null) {
      known = place(behind.depth + 1);
      for (int i = 0; i < SEPARATORS.length(); i++) {
        behind.next.put((int) SEPARATORS.charAt(i), known);
      }
    }
    return known;
  }

  /** Writes the automaton for {@link KeywordAutomaton#read}. */
  public void write(DataOutput out) throws IOException {
    byte[] classOf = classes();
    int classes = 0;
    for (byte one : classOf) {
      classes = Math.max(classes, one + 1);
    }
    int[] sample = new int[classes];
    for (int one = 255; one >= 0; one--) {
      sample[classOf[one]] = fold(one);
    }
    Subsets subsets = new Subsets(sample);
    subsets.build();
    char[][] rows = subsets.rows.toArray(char[][]::new);
    int[] like = new int[rows.length];
    int[][] triggers = new int[rows.length][];
    for (int state = 0; state < rows.length; state++) {
      like[state] = subsets.like(state);
      triggers[state] = subsets.triggers(state);
    }
    KeywordAutomaton.write(out, classOf, classes, rows, like, triggers);
  }

  private Place place(int depth) {
    Place made = new Place(places.size(), depth);
    places.add(made);
    return made;
  }

  /** Class 0 is every byte no keyword holds; the separators of words need no class of their own. */
  private byte[] classes() {
    TreeSet<Integer> used = new TreeSet<>();
    for (Place place : places) {
      used.addAll(place.next.keySet());
    }
    byte[] classOf = new byte[256];
    int number = 0;
    for (int one : used) {
      classOf[one] = (byte) ++number;
    }
    for (int capital = 'A'; capital <= 'Z'; capital++) {
      classOf[capital] = classOf[capital + 32];
    }
    return classOf;
  }

  private static int fold(int one) {
    return one >= 'A' && one <= 'Z' ? one + 32 : one;
  }

  /** The states of the automaton: sets of places one can be at after the same bytes. */
  private final class Subsets {
    final int[] sample;
    final List<int[]> sets = new ArrayList<>();
    final Map<List<Integer>, Integer> numbers = new HashMap<>();
    final List<char[]> rows = new ArrayList<>();

    Subsets(int[] sample) {
      this.sample = sample;
    }

    void build() {
      number(Set.of());
      for (int state = 0; state < sets.size(); state++) {
        char[] row = new char[sample.length];
        for (int column = 1; column < row.length; column++) {
          TreeSet<Integer> reached = new TreeSet<>();
          reach(literals, sample[column], reached);
          reach(words, sample[column], reached);
          for (int place : sets.get(state)) {
            reach(places.get(place), sample[column], reached);
          }
          row[column] = (char) number(reached);
        }
        rows.add(row);
        if (sets.size() > MOST_STATES) {
          throw new IllegalArgumentException("Too many keywords: over " + MOST_STATES + " states.");
        }
      }
    }

    int[] triggers(int state) {
      TreeSet<Integer> all = new TreeSet<>();
      for (int place : sets.get(state)) {
        all.addAll(places.get(place).triggers);
      }
      return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** An earlier state with nearly the same row: the one that has forgotten the longest way. */
    int like(int state) {
      int deepest = 0;
      for (int place : sets.get(state)) {
        deepest = Math.max(deepest, places.get(place).depth);
      }
      List<Integer> rest = new ArrayList<>();
      for (int place : sets.get(state)) {
        if (places.get(place).depth < deepest) {
          rest.add(place);
        }
      }
      int found = numbers.getOrDefault(rest, 0);
      return found < state ? found : 0;
    }

    private void reach(Place from, int one, Set<Integer> reached) {
      Place to = from.next.get(one);
      if (to != null) {
        reached.add(to.number);
      }
    }

    private int number(Set<Integer> set) {
      List<Integer> key = List.copyOf(new TreeSet<>(set));
      Integer known = numbers.get(key);
      if (known == null) {
        known = sets.size();
        numbers.put(key, known);
        sets.add(key.stream().mapToInt(Integer::intValue).toArray());
      }
      return known;
    }
  }
}
