package dev.gatewright.secrets.automaton;

import java.io.DataInput;
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
  public static final int LONGEST = 20;

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
    int state = 0;
    int at = from;
    int quiet = Math.min(report - 1, to);
    while (at < quiet) {
      state = next[state * classes + classOf[bytes[at++] & 0xff]];
    }
    char[] table = next;
    byte[] folded = classOf;
    int width = classes;
    int reporting = firstReporting;
    while (at < to) {
      state = table[state * width + folded[bytes[at++] & 0xff]];
      if (state >= reporting) {
        hits.add(at, state - reporting);
      }
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
  public static KeywordAutomaton read(DataInput in) throws IOException {
    byte[] classOf = new byte[256];
    in.readFully(classOf);
    int classes = in.readUnsignedByte();
    int states = in.readUnsignedShort();
    int reporting = in.readUnsignedShort();
    int[][] reports = new int[reporting][];
    char[] moved = new char[states];
    int quiet = 0;
    int loud = states - reporting;
    for (int state = 0; state < states; state++) {
      int count = in.readUnsignedByte();
      moved[state] = (char) (count == 0 ? quiet++ : loud);
      if (count > 0) {
        int[] triggers = new int[count];
        for (int i = 0; i < count; i++) {
          triggers[i] = in.readUnsignedShort();
        }
        reports[loud++ - states + reporting] = triggers;
      }
    }
    char[] next = rows(in, moved, classes);
    return new KeywordAutomaton(classOf, next, classes, states - reporting, reports);
  }

  private static char[] rows(DataInput in, char[] moved, int classes) throws IOException {
    char[] next = new char[moved.length * classes];
    for (char state : moved) {
      int row = state * classes;
      System.arraycopy(next, moved[in.readUnsignedShort()] * classes, next, row, classes);
      for (int left = in.readUnsignedByte(); left > 0; left--) {
        int column = in.readUnsignedByte();
        next[row + column] = moved[in.readUnsignedShort()];
      }
    }
    return next;
  }

  /** Writes rows as an {@link AutomatonBuilder} numbered them. */
  static void write(
      DataOutput out, byte[] classOf, int classes, char[][] rows, int[] like, int[][] triggers)
      throws IOException {
    out.write(classOf);
    out.writeByte(classes);
    out.writeShort(rows.length);
    int reporting = 0;
    for (int[] some : triggers) {
      reporting += some.length > 0 ? 1 : 0;
    }
    out.writeShort(reporting);
    for (int[] some : triggers) {
      out.writeByte(some.length);
      for (int trigger : some) {
        out.writeShort(trigger);
      }
    }
    for (int state = 0; state < rows.length; state++) {
      char[] base = state == 0 ? new char[classes] : rows[like[state]];
      writeRow(out, rows[state], base, like[state]);
    }
  }

  private static void writeRow(DataOutput out, char[] row, char[] base, int like)
      throws IOException {
    out.writeShort(like);
    int differing = 0;
    for (int column = 0; column < row.length; column++) {
      differing += row[column] == base[column] ? 0 : 1;
    }
    out.writeByte(differing);
    for (int column = 0; column < row.length; column++) {
      if (row[column] != base[column]) {
        out.writeByte(column);
        out.writeShort(row[column]);
      }
    }
  }
}
