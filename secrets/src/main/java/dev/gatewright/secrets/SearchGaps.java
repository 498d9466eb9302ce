package dev.gatewright.secrets;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a search left out, in words. Safe for any number of threads. */
public final class SearchGaps {
  private final Set<String> all = new TreeSet<>();

  /** Nothing so far. */
  public SearchGaps() {}

  /** Something was not searched to the end. */
  public synchronized void add(String why) {
    all.add(why);
  }

  /** Each once. */
  public synchronized List<String> told() {
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return "SearchGaps" + told();
  }
}
