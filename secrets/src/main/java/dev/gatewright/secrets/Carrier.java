package dev.gatewright.secrets;

import dev.gatewright.secrets.automaton.KeywordAutomaton;
import dev.gatewright.secrets.decode.Runs;
import dev.gatewright.secrets.decode.Wrapped;
import dev.gatewright.secrets.imported.ImportedMatch;
import java.util.List;

/**
 * Takes verdicts over from the blob a delta was made against. A verdict whose bytes were all copied
 * in one piece stands; one whose keyword was copied and whose bytes were not is made again; where
 * the surroundings of a keyword touch a seam, the automaton looks itself.
 */
final class Carrier {
  private final Pass pass;
  private final byte[] content;
  private final int length;
  private final int[] copies;
  private final BlobScan base;
  private final Seams seams;
  private final HitTable keywords;
  private final HitTable runs;

  /** The first end of a keyword, and the first byte of a run, that is not yet decided. */
  private int nextEnd = 1;

  private int nextRun;

  Carrier(Pass pass, byte[] content, int length, int[] copies, BlobScan base, Room room) {
    this.pass = pass;
    this.content = content;
    this.length = length;
    this.copies = copies;
    this.base = base;
    seams = room.seams();
    keywords = room.keywords();
    runs = room.runs();
  }

  BlobScan carry(KeywordAutomaton automaton, List<ImportedMatch> imported) {
    seams.look(automaton, content, length, copies);
    int gap = 0;
    for (int i = 0; i < copies.length; i += 3) {
      int target = copies[i];
      int source = copies[i + 1];
      int size = copies[i + 2];
      rescan(gap, target);
      carryKeywords(target, source, size);
      carryRuns(target, source, size);
      gap = target + size;
    }
    rescan(gap, length);
    return new BlobScan(base.form(), length, keywords, runs, imported);
  }

  /** Looks at what was inserted between two copies, and beside the seams. */
  private void rescan(int from, int to) {
    int first = Seams.first(from, nextEnd);
    int last = Seams.last(to, length);
    if (first <= last) {
      if (!seams.judge(pass, first, keywords)) {
        pass.keywords(first, last, keywords);
      }
      nextEnd = last + 1;
    }
    int start = Math.max(from, nextRun);
    while (start > nextRun && Runs.member(content[start - 1])) {
      start--;
    }
    start = Wrapped.before(content, start, nextRun);
    int end = Math.max(to, nextRun);
    while (end < length && Runs.member(content[end])) {
      end++;
    }
    if (start < end) {
      pass.runs(start, end, runs);
      nextRun = end;
    }
  }

  private void carryKeywords(int target, int source, int size) {
    HitTable old = base.keywords();
    int shift = target - source;
    int last = source + size - Pass.BEHIND;
    int first = Math.max(source + Pass.BEFORE, nextEnd - shift);
    for (int i = old.from(first); i < old.size() && old.end(i) <= last; i++) {
      if (old.low(i) >= source && old.high(i) <= source + size) {
        keywords.add(
            old.end(i) + shift,
            old.trigger(i),
            old.positive(i),
            old.low(i) + shift,
            old.high(i) + shift);
      } else {
        pass.keyword(old.end(i) + shift, old.trigger(i), keywords);
      }
    }
    nextEnd = Math.max(nextEnd, Seams.behind(target + size));
  }

  private void carryRuns(int target, int source, int size) {
    HitTable old = base.runs();
    int shift = target - source;
    int first = Math.max(source, nextRun - shift);
    for (int i = old.from(first); i < old.size() && old.high(i) <= source + size; i++) {
      if (old.low(i) >= source) {
        runs.add(old.end(i) + shift, 0, old.positive(i), old.low(i) + shift, old.high(i) + shift);
      }
    }
  }
}
