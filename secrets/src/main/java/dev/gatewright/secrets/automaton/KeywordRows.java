package dev.gatewright.secrets.automaton;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The rows of an automaton as they are written: each says in which classes it differs from another.
 * Nothing is taken apart when they are read, so a short search costs no table of all states; each
 * step is a search of its own. Immutable.
 */
final class KeywordRows {
  private final byte[] table;
  private final int states;
  private final char[] first;
  private final int likes;
  private final int starts;
  private final int columns;
  private final int targets;

  /** Begins where {@link #write} began. */
  KeywordRows(TableCursor in, int classes) {
    table = in.table();
    states = in.two();
    likes = in.place();
    starts = in.skip(2 * states);
    columns = in.skip(4 * (states + 1));
    int cells = four(starts + 4 * states);
    targets = in.skip(cells);
    in.skip(2 * cells);
    first = new char[classes];
    differ(0, first, 0);
  }

  int states() {
    return states;
  }

  /** The state after a byte of a class. */
  int next(int state, int column) {
    for (int at = state; at != 0; at = two(likes + 2 * at)) {
      int end = four(starts + 4 * at + 4);
      for (int cell = four(starts + 4 * at); cell < end; cell++) {
        if (table[columns + cell] == column) {
          return two(targets + 2 * cell);
        }
      }
    }
    return first[column];
  }

  /** All rows, one behind the other: a large table in which a step is one look. */
  char[] spread() {
    int classes = first.length;
    char[] all = new char[states * classes];
    // Most rows are like the first: twice as much with each copy.
    System.arraycopy(first, 0, all, 0, classes);
    for (int done = classes; done < all.length; done *= 2) {
      System.arraycopy(all, 0, all, done, Math.min(done, all.length - done));
    }
    boolean[] made = new boolean[states];
    for (int state = 1; state < states; state++) {
      make(state, all, made);
    }
    return all;
  }

  /** Makes a row after the one it is like; no way from like to like is longer than a keyword. */
  private void make(int state, char[] all, boolean[] made) {
    if (made[state]) {
      return;
    }
    int classes = first.length;
    int like = two(likes + 2 * state);
    if (like != 0) {
      make(like, all, made);
      System.arraycopy(all, like * classes, all, state * classes, classes);
    }
    differ(state, all, state * classes);
    made[state] = true;
  }

  private void differ(int state, char[] into, int row) {
    int end = four(starts + 4 * state + 4);
    for (int cell = four(starts + 4 * state); cell < end; cell++) {
      into[row + table[columns + cell]] = (char) two(targets + 2 * cell);
    }
  }

  private int two(int at) {
    return (table[at] & 0xff) << 8 | (table[at + 1] & 0xff);
  }

  private int four(int at) {
    return two(at) << 16 | two(at + 2);
  }

  /**
   * Writes rows.
   *
   * @param like to each row another whose way of likes ends at the first
   */
  static void write(DataOutput out, char[][] rows, int[] like) throws IOException {
    ByteArrayOutputStream columns = new ByteArrayOutputStream();
    StringBuilder targets = new StringBuilder();
    out.writeShort(rows.length);
    for (int from : like) {
      out.writeChar(from);
    }
    for (int state = 0; state < rows.length; state++) {
      out.writeInt(columns.size());
      char[] base = state == 0 ? new char[rows[0].length] : rows[like[state]];
      for (int column = 0; column < base.length; column++) {
        if (rows[state][column] != base[column]) {
          columns.write(column);
          targets.append(rows[state][column]);
        }
      }
    }
    out.writeInt(columns.size());
    out.write(columns.toByteArray());
    out.writeChars(targets.toString());
  }
}
