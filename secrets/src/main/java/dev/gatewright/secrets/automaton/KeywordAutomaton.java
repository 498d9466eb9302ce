package dev.gatewright.secrets.automaton;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Finds every keyword in one pass over the bytes. Capitals are read as small letters; whether the
 * case is right, the caller looks. Immutable.
 *
 * <p>It is kept as rows that say in which classes they differ from an earlier row, and spread out
 * to one dense table when it is read.
 */
public final class KeywordAutomaton {
  /** No keyword, with the separators inside of words, reaches over more bytes than these. */
  public static final int LONGEST = 16;

  private static final int LANES = 4;

  /** From so many bytes on it is worth while to go through four parts at once. */
  private static final int LONG = 256;

  private final byte[] classOf;
  private final char[] next;
  private final int classes;
  private final int firstReporting;
  private final int[][] reports;

  private KeywordAutomaton(
      byte[] classOf, char[] next, int classes, int firstReporting, int[][] reports) {
    this.classOf = classOf;
    this.next = next;
    this.classes = classes;
    this.firstReporting = firstReporting;
    this.reports = reports;
  }

  /**
   * Notes each place a keyword ends at.
   *
   * @param from where to begin to read
   * @param report the first end that is noted; keywords that begin before {@code from} are not seen
   * @param to the last end
   */
  public void run(byte[] bytes, int from, int report, int to, Hits hits) {
    int first = Math.max(report - 1, from);
    if (to - first < LONG) {
      rest(bytes, warm(bytes, from, Math.min(first, to)), Math.min(first, to), to, hits);
      return;
    }
    int part = (to - first) / LANES;
    int[] states = {warm(bytes, from, first), 0, 0, 0};
    Hits[] found = {hits, new Hits(), new Hits(), new Hits()};
    for (int lane = 1; lane < LANES; lane++) {
      int begin = first + lane * part;
      states[lane] = warm(bytes, begin - LONGEST, begin);
    }
    int end = four(bytes, first, part, states, found);
    rest(bytes, end, first + LANES * part, to, found[LANES - 1]);
    for (int lane = 1; lane < LANES; lane++) {
      hits.addAll(found[lane]);
    }
  }

  /** The state after some bytes whose keywords are not noted. */
  private int warm(byte[] bytes, int from, int to) {
    int state = 0;
    for (int at = from; at < to; at++) {
      state = next[state * classes + classOf[bytes[at] & 0xff]];
    }
    return state;
  }

  private void rest(byte[] bytes, int begin, int from, int to, Hits hits) {
    int state = begin;
    for (int at = from; at < to; ) {
      state = next[state * classes + classOf[bytes[at++] & 0xff]];
      note(hits, at, state);
    }
  }

  /**
   * Goes through four parts of a long text at once, since each step of one waits for memory.
   *
   * @param states the state each part begins in
   * @return the state the last part ends in
   */
  private int four(byte[] bytes, int begin, int part, int[] states, Hits[] found) {
    char[] table = next;
    byte[] folded = classOf;
    int width = classes;
    int reporting = firstReporting;
    int one = states[0];
    int two = states[1];
    int three = states[2];
    int four = states[3];
    int end = begin + part;
    for (int at = begin; at < end; ) {
      one = table[one * width + folded[bytes[at] & 0xff]];
      two = table[two * width + folded[bytes[at + part] & 0xff]];
      three = table[three * width + folded[bytes[at + 2 * part] & 0xff]];
      four = table[four * width + folded[bytes[at + 3 * part] & 0xff]];
      at++;
      if (one >= reporting || two >= reporting || three >= reporting || four >= reporting) {
        note(found[0], at, one);
        note(found[1], at + part, two);
        note(found[2], at + 2 * part, three);
        note(found[3], at + 3 * part, four);
      }
    }
    return four;
  }

  private void note(Hits hits, int end, int state) {
    if (state >= firstReporting) {
      hits.add(end, state - firstReporting);
    }
  }

  /** The numbers of the keywords that end where a hit of this kind was noted. */
  public int[] triggers(int report) {
    return reports[report];
  }

  /** How many states and classes of bytes there are. */
  public String size() {
    return next.length / classes + " states, " + classes + " classes of bytes";
  }

  /** Reads what {@link #write} wrote. */
  public static KeywordAutomaton read(TableCursor in) {
    byte[] classOf = in.bytes(256);
    int classes = in.one();
    int states = in.two();
    int reporting = in.two();
    byte[] counts = in.bytes(states);
    char[] triggers = in.chars(in.two());
    int[][] reports = new int[reporting][];
    char[] moved = new char[states];
    int quiet = 0;
    int loud = states - reporting;
    int trigger = 0;
    for (int state = 0; state < states; state++) {
      int count = counts[state];
      moved[state] = (char) (count == 0 ? quiet++ : loud);
      if (count > 0) {
        int[] some = new int[count];
        for (int i = 0; i < count; i++) {
          some[i] = triggers[trigger++];
        }
        reports[loud++ - states + reporting] = some;
      }
    }
    char[] next = rows(in, moved, classes);
    return new KeywordAutomaton(classOf, next, classes, states - reporting, reports);
  }

  private static char[] rows(TableCursor in, char[] moved, int classes) {
    char[] like = in.chars(moved.length);
    byte[] counts = in.bytes(moved.length);
    byte[] columns = in.bytes(in.four());
    char[] targets = in.chars(columns.length);
    char[] next = new char[moved.length * classes];
    int cell = 0;
    for (int state = 0; state < moved.length; state++) {
      int row = moved[state] * classes;
      if (like[state] != 0) {
        System.arraycopy(next, moved[like[state]] * classes, next, row, classes);
      }
      for (int left = counts[state]; left > 0; left--) {
        next[row + columns[cell]] = moved[targets[cell]];
        cell++;
      }
      if (state == 0) {
        spread(next, row, classes);
      }
    }
    return next;
  }

  /** Writes one row over all, since most are like the first: twice as much with each copy. */
  private static void spread(char[] next, int row, int classes) {
    System.arraycopy(next, row, next, 0, classes);
    for (int done = classes; done < next.length; done *= 2) {
      System.arraycopy(next, 0, next, done, Math.min(done, next.length - done));
    }
  }

  private static void writeTriggers(DataOutput out, int[][] triggers) throws IOException {
    int reporting = 0;
    int all = 0;
    for (int[] some : triggers) {
      reporting += some.length > 0 ? 1 : 0;
      all += some.length;
    }
    out.writeShort(reporting);
    for (int[] some : triggers) {
      out.writeByte(some.length);
    }
    out.writeShort(all);
    for (int[] some : triggers) {
      for (int trigger : some) {
        out.writeShort(trigger);
      }
    }
  }

  /** Writes rows as an {@link AutomatonBuilder} numbered them. */
  static void write(
      DataOutput out, byte[] classOf, int classes, char[][] rows, int[] like, int[][] triggers)
      throws IOException {
    out.write(classOf);
    out.writeByte(classes);
    out.writeShort(rows.length);
    writeTriggers(out, triggers);
    for (int from : like) {
      out.writeChar(from);
    }
    ByteArrayOutputStream columns = new ByteArrayOutputStream();
    StringBuilder targets = new StringBuilder();
    for (int state = 0; state < rows.length; state++) {
      char[] base = state == 0 ? new char[classes] : rows[like[state]];
      int before = columns.size();
      for (int column = 0; column < classes; column++) {
        if (rows[state][column] != base[column]) {
          columns.write(column);
          targets.append(rows[state][column]);
        }
      }
      out.writeByte(columns.size() - before);
    }
    out.writeInt(columns.size());
    out.write(columns.toByteArray());
    out.writeChars(targets.toString());
  }
}
