package dev.gatewright.secrets;

import dev.gatewright.secrets.automaton.Hits;
import dev.gatewright.secrets.automaton.KeywordAutomaton;
import java.util.Arrays;

/**
 * The bytes at the seams of a blob that was copied from another, one stretch behind the other, so
 * that the automaton goes through all of them at once: that takes half the time it takes one by
 * one.
 */
final class Seams {
  /** How many bytes are put together; what is left is looked at where it stands. */
  static final int MOST = 1 << 20;

  /** Between two stretches: a byte no keyword has. */
  private static final byte BETWEEN = (byte) 0xff;

  private byte[] bytes = new byte[1 << 10];
  private int size;

  /** For each stretch how far it was moved, and behind its last byte where it is now. */
  private int[] stretches = new int[32];

  private int count;
  private final Hits hits = new Hits();
  private int nextStretch;
  private int nextHit;

  /** The first end of a keyword that a seam may touch. */
  static int first(int seam, int nextEnd) {
    return Math.max(nextEnd, seam - Pass.BEHIND + 1);
  }

  /** The last end of a keyword that a seam may touch. */
  static int last(int seam, int length) {
    return Math.min(length, seam + Pass.BEFORE - 1);
  }

  /** The first end of a keyword that the seam behind a copy may touch, and its base cannot tell. */
  static int behind(int copied) {
    return copied - Pass.BEHIND + 1;
  }

  /** Goes through all stretches of a blob. */
  void look(KeywordAutomaton automaton, byte[] content, int length, int[] copies) {
    size = 0;
    count = 0;
    nextStretch = 0;
    nextHit = 0;
    hits.clear();
    int gap = 0;
    int nextEnd = 1;
    boolean room = true;
    for (int i = 0; i <= copies.length && room; i += 3) {
      int to = i < copies.length ? copies[i] : length;
      int first = first(gap, nextEnd);
      int last = last(to, length);
      if (first <= last) {
        room = add(content, first, last);
        nextEnd = last + 1;
      }
      if (i < copies.length) {
        gap = to + copies[i + 2];
        nextEnd = Math.max(nextEnd, behind(gap));
      }
    }
    automaton.run(bytes, 0, 1, size, hits);
  }

  private boolean add(byte[] content, int firstEnd, int lastEnd) {
    int from = Math.max(0, firstEnd - KeywordAutomaton.LONGEST);
    int more = lastEnd - from;
    if (more > MOST - size) {
      return false;
    }
    if (size + more + 1 > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more + 1, 2 * bytes.length));
    }
    if (2 * count == stretches.length) {
      stretches = Arrays.copyOf(stretches, 2 * stretches.length);
    }
    System.arraycopy(content, from, bytes, size, more);
    stretches[2 * count] = from - size;
    size += more;
    stretches[2 * count + 1] = size;
    count++;
    bytes[size++] = BETWEEN;
    return true;
  }

  /** Judges what was seen in the next stretch; false when that one is not here. */
  boolean judge(Pass pass, int firstEnd, HitTable into) {
    if (nextStretch == count) {
      return false;
    }
    int moved = stretches[2 * nextStretch];
    int behind = stretches[2 * nextStretch + 1];
    nextStretch++;
    while (nextHit < hits.size() && hits.end(nextHit) <= behind) {
      int end = hits.end(nextHit) + moved;
      if (end >= firstEnd) {
        pass.hit(end, hits.report(nextHit), into);
      }
      nextHit++;
    }
    return true;
  }

  /** Never the bytes. */
  @Override
  public String toString() {
    return "Seams[" + count + " stretches]";
  }
}
