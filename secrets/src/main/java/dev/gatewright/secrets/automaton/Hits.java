package dev.gatewright.secrets.automaton;

import java.util.Arrays;

/** Places at which keywords end, with what ends there. */
public final class Hits {
  private static final int[] NONE = {};

  private int[] ends = NONE;
  private int[] reports = NONE;
  private int size;

  void add(int end, int report) {
    if (size == ends.length) {
      int room = Math.max(32, size * 2);
      ends = Arrays.copyOf(ends, room);
      reports = Arrays.copyOf(reports, room);
    }
    ends[size] = end;
    reports[size++] = report;
  }

  void addAll(Hits others) {
    for (int i = 0; i < others.size; i++) {
      add(others.ends[i], others.reports[i]);
    }
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Behind the last byte of a keyword. */
  public int end(int index) {
    return ends[index];
  }

  /** What ends there, for {@link KeywordAutomaton#triggers}. */
  public int report(int index) {
    return reports[index];
  }

  /** Empties the list, and keeps its room. */
  public void clear() {
    size = 0;
  }
}
