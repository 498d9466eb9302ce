package dev.gatewright.secrets;

import dev.gatewright.secrets.automaton.Hits;

/** What one thread uses again for each of its scans. */
final class Room {
  private final Hits hits = new Hits();
  private final HitTable keywords = new HitTable();
  private final HitTable runs = new HitTable();
  private final Seams seams = new Seams();

  Hits hits() {
    return hits;
  }

  HitTable keywords() {
    return keywords;
  }

  HitTable runs() {
    return runs;
  }

  Seams seams() {
    return seams;
  }

  void clear() {
    keywords.clear();
    runs.clear();
  }

  /** Never what stands in it. */
  @Override
  public String toString() {
    return "Room";
  }
}
