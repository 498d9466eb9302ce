package dev.gatewright.secrets.automaton;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds every keyword in one pass over the bytes. Capitals are read as small letters; whether the
 * case is right, the caller looks. Safe for any number of threads.
 *
 * <p>It is kept as rows that say in which classes they differ from another row, and spread out to
 * one dense table of some megabytes once so much was searched that the table is worth its making.
 */
public final class KeywordAutomaton {
  /** No keyword, with the separators inside of words, reaches over more bytes than these. */
  public static final int LONGEST = 16;

  private static final int LANES = 4;

  /** From so many bytes on it is worth while to go through four parts at once. */
  private static final int LONG = 256;

  /** After so many bytes the dense table is made. */
  static final int SHORT_SEARCH = 256 * 1024;

  private final byte[] classOf;
  private final KeywordRows rows;
  private final int classes;
  private final int firstReporting;
  private final int[][] reports;
  private final AtomicLong walked = new AtomicLong();
  private volatile char @Nullable [] dense;

  private KeywordAutomaton(byte[] classOf, KeywordRows rows, int classes, int[][] reports) {
    this.classOf = classOf;
    this.rows = rows;
    this.classes = classes;
    this.firstReporting = rows.states() - reports.length;
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
    char[] table = table(to - from);
    if (table == null) {
      walk(bytes, from, first, to, hits);
      return;
    }
    if (to - first < LONG) {
      int start = Math.min(first, to);
      rest(table, bytes, warm(table, bytes, from, start), start, to, hits);
      return;
    }
    int part = (to - first) / LANES;
    int[] states = {warm(table, bytes, from, first), 0, 0, 0};
    Hits[] found = {hits, new Hits(), new Hits(), new Hits()};
    for (int lane = 1; lane < LANES; lane++) {
      int begin = first + lane * part;
      states[lane] = warm(table, bytes, begin - LONGEST, begin);
    }
    int end = four(table, bytes, first, part, states, found);
    rest(table, bytes, end, first + LANES * part, to, found[LANES - 1]);
    for (int lane = 1; lane < LANES; lane++) {
      hits.addAll(found[lane]);
    }
  }

  /** The dense table; null while too little was searched. */
  private char @Nullable [] table(int more) {
    char[] known = dense;
    if (known == null && walked.addAndGet(more) > SHORT_SEARCH) {
      known = rows.spread();
      dense = known;
    }
    return known;
  }

  private void walk(byte[] bytes, int from, int first, int to, Hits hits) {
    int state = 0;
    for (int at = from; at < to; ) {
      state = rows.next(state, classOf[bytes[at++] & 0xff]);
      if (at > first) {
        note(hits, at, state);
      }
    }
  }

  /** The state after some bytes whose keywords are not noted. */
  private int warm(char[] table, byte[] bytes, int from, int to) {
    int state = 0;
    for (int at = from; at < to; at++) {
      state = table[state * classes + classOf[bytes[at] & 0xff]];
    }
    return state;
  }

  private void rest(char[] table, byte[] bytes, int begin, int from, int to, Hits hits) {
    int state = begin;
    for (int at = from; at < to; ) {
      state = table[state * classes + classOf[bytes[at++] & 0xff]];
      note(hits, at, state);
    }
  }

  /**
   * Goes through four parts of a long text at once, since each step of one waits for memory.
   *
   * @param states the state each part begins in
   * @return the state the last part ends in
   */
  private int four(char[] table, byte[] bytes, int begin, int part, int[] states, Hits[] found) {
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
    return rows.states() + " states, " + classes + " classes of bytes";
  }

  /** Reads what {@link #write} wrote. */
  public static KeywordAutomaton read(TableCursor in) {
    byte[] classOf = in.bytes(256);
    int classes = in.one();
    int[][] reports = new int[in.two()][];
    for (int report = 0; report < reports.length; report++) {
      int[] triggers = new int[in.one()];
      for (int i = 0; i < triggers.length; i++) {
        triggers[i] = in.two();
      }
      reports[report] = triggers;
    }
    return new KeywordAutomaton(classOf, new KeywordRows(in, classes), classes, reports);
  }

  /** Writes rows as an {@link AutomatonBuilder} numbered them; states that report come last. */
  static void write(
      DataOutput out, byte[] classOf, int classes, char[][] rows, int[] like, int[][] triggers)
      throws IOException {
    out.write(classOf);
    out.writeByte(classes);
    int[] order = quietFirst(triggers);
    char[] moved = new char[order.length];
    for (int state = 0; state < order.length; state++) {
      moved[order[state]] = (char) state;
    }
    out.writeShort((int) Arrays.stream(triggers).filter(some -> some.length > 0).count());
    char[][] sorted = new char[order.length][classes];
    int[] sortedLike = new int[order.length];
    for (int state = 0; state < order.length; state++) {
      int old = order[state];
      for (int column = 0; column < classes; column++) {
        sorted[state][column] = moved[rows[old][column]];
      }
      sortedLike[state] = moved[like[old]];
      writeReport(out, triggers[old]);
    }
    KeywordRows.write(out, sorted, sortedLike);
  }

  private static int[] quietFirst(int[][] triggers) {
    return IntStream.concat(
            IntStream.range(0, triggers.length).filter(state -> triggers[state].length == 0),
            IntStream.range(0, triggers.length).filter(state -> triggers[state].length > 0))
        .toArray();
  }

  private static void writeReport(DataOutput out, int[] triggers) throws IOException {
    if (triggers.length > 0) {
      out.writeByte(triggers.length);
    }
    for (int trigger : triggers) {
      out.writeShort(trigger);
    }
  }
}
