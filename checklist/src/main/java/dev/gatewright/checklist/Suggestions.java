package dev.gatewright.checklist;

import dev.gatewright.model.Control;
import dev.gatewright.model.Item;
import dev.gatewright.model.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Ranks controls by how alike their words are to an item's: BM25 and shared topics. */
public final class Suggestions {
  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double TOPIC = 3.0;
  private static final double FLOOR = 3.0;
  private static final int TOP = 3;

  /** Where no topic is shared, the shared words are so much of what an item says, by rarity. */
  private static final double SHARE = 0.5;

  /** What is so much worse than the best is no suggestion beside it. */
  private static final double BESIDE = 0.5;

  /** Words that say nothing about the subject. */
  private static final Set<String> EMPTY =
      Set.of(
          """
          a all an and any appropriate are as at be been by can do ensure ensured for \
          from has have if implemented in into is it its make may must no not of on or \
          our possible proper properly should sure that the their there these this to \
          used using via was we were when where which will with your\
          """
              .split(" "));

  private final List<Document> documents = new ArrayList<>();
  private final Map<String, Integer> seenIn = new HashMap<>();
  private final double averageLength;

  private record Document(
      Control control, Map<String, Integer> counts, int length, List<String> topics) {}

  /**
   * @param controls those that may be suggested
   */
  public Suggestions(List<Control> controls) {
    long total = 0;
    for (Control control : controls) {
      StringBuilder text = new StringBuilder(control.title());
      for (Phrase phrase : control.phrases()) {
        text.append(" . ").append(phrase.text()).append(" . ").append(phrase.under());
      }
      List<String> words = Words.of(text.toString());
      Map<String, Integer> counts = new HashMap<>();
      for (String word : words) {
        if (!EMPTY.contains(word)) {
          counts.merge(stem(word), 1, Integer::sum);
        }
      }
      for (String word : counts.keySet()) {
        seenIn.merge(word, 1, Integer::sum);
      }
      documents.add(new Document(control, counts, words.size(), Intents.of(words)));
      total += words.size();
    }
    averageLength = Math.max(1.0, (double) total / Math.max(1, controls.size()));
  }

  /** The three controls most alike to an item and its nearest heading or group, best first. */
  public List<Suggestion> of(Item item) {
    List<String> path = item.path();
    List<String> words = Words.of(item.text());
    List<String> around = path.isEmpty() ? List.of() : Words.of(path.get(path.size() - 1));
    Set<String> own = stems(words);
    Set<String> near = stems(around);
    near.removeAll(own);
    List<String> topics = Intents.of(words);
    double said = own.stream().mapToDouble(this::rarity).sum();
    List<Suggestion> found = new ArrayList<>();
    for (Document document : documents) {
      Set<String> shared = new TreeSet<>();
      double score = score(document, own, shared) + score(document, near, new TreeSet<>()) / 3;
      List<String> common = new ArrayList<>(topics);
      common.retainAll(document.topics());
      score += TOPIC * common.size();
      boolean alike =
          !common.isEmpty() || shared.stream().mapToDouble(this::rarity).sum() > said * SHARE;
      if (score >= FLOOR && alike) {
        double rounded = Math.round(score * 100) / 100.0;
        found.add(new Suggestion(document.control(), rounded, reason(shared, common)));
      }
    }
    found.sort(
        Comparator.comparingDouble(Suggestion::score)
            .reversed()
            .thenComparing(suggestion -> suggestion.control().id()));
    double least = found.isEmpty() ? 0 : found.getFirst().score() * BESIDE;
    return found.stream().limit(TOP).filter(one -> one.score() >= least).toList();
  }

  /** How much a word says: the fewer controls have it, the more. */
  private double rarity(String word) {
    int in = seenIn.getOrDefault(word, 0);
    return Math.log(1 + (documents.size() - in + 0.5) / (in + 0.5));
  }

  private double score(Document document, Set<String> words, Set<String> shared) {
    double score = 0;
    double length = K1 * (1 - B + B * document.length() / averageLength);
    for (String word : words) {
      int count = document.counts().getOrDefault(word, 0);
      if (count > 0) {
        score += rarity(word) * count * (K1 + 1) / (count + length);
        shared.add(word);
      }
    }
    return score;
  }

  private static Set<String> stems(List<String> words) {
    Set<String> stems = new TreeSet<>();
    for (String word : words) {
      if (!EMPTY.contains(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  /** A word without the endings of plural and tense, which is enough for English. */
  private static String stem(String word) {
    for (String ending :
        new String[] {"ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s"}) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static String reason(Set<String> shared, List<String> topics) {
    StringBuilder reason = new StringBuilder();
    if (!topics.isEmpty()) {
      reason.append("both speak of ").append(String.join(", ", topics));
    }
    if (!shared.isEmpty()) {
      reason
          .append(reason.isEmpty() ? "" : "; ")
          .append("shared words: ")
          .append(String.join(", ", shared));
    }
    return reason.toString();
  }
}
