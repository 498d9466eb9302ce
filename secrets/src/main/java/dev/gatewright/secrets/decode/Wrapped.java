package dev.gatewright.secrets.decode;

import java.util.Arrays;

/**
 * A run of base64 that a program broke into lines of one length, as far as the next few lines: more
 * than any token has. Each full line is read with those behind it, so no look back is needed.
 */
public final class Wrapped {
  /** The shortest line that is taken for one of several; programs break at 60 to 76. */
  private static final int FULL = 40;

  /** How many lines are read behind the first. */
  private static final int LINES = 4;

  private static final int WIDEST = 64;

  private final int[] places;
  private final int reach;

  private Wrapped(int[] places, int reach) {
    this.places = places;
    this.reach = reach;
  }

  /** The run between two places and what goes on with it on the next lines. */
  public static Wrapped of(byte[] bytes, int start, int end, int length) {
    int[] places = new int[end - start];
    for (int i = 0; i < places.length; i++) {
      places[i] = start + i;
    }
    int last = end;
    int width = end - start;
    int reach = end + 1;
    for (int line = 0; line < LINES && width >= FULL; line++) {
      int next = line(bytes, last, length);
      reach = Math.max(reach, Math.abs(next) + 1);
      if (next < 0) {
        break;
      }
      last = Runs.end(bytes, next, length);
      reach = Math.max(reach, last + 1);
      width = last - next;
      int size = places.length;
      places = Arrays.copyOf(places, size + width);
      for (int i = 0; i < width; i++) {
        places[size + i] = next + i;
      }
    }
    return new Wrapped(places, reach);
  }

  /**
   * The first byte of all lines that may have been read as far as a place, in bytes that a line
   * feed parts; the place itself when there are none.
   */
  public static int before(byte[] bytes, int place, int least) {
    int found = place;
    int at = place;
    for (int line = 0; line < LINES; line++) {
      int blank = at;
      while (blank > least && at - blank < WIDEST && blank(bytes[blank - 1])) {
        blank--;
      }
      int end = blank > least && bytes[blank - 1] == '\n' ? blank - 1 : blank;
      end = end > least && bytes[end - 1] == '\r' ? end - 1 : end;
      int start = end;
      while (start > least && Runs.member(bytes[start - 1])) {
        start--;
      }
      if (end == blank || end - start < FULL) {
        return found;
      }
      found = start;
      at = start;
    }
    return found;
  }

  /** Where each digit stands. */
  int[] places() {
    return places;
  }

  /** Behind the last byte that was looked at; one more than the length when the end was. */
  public int reach() {
    return reach;
  }

  /** The first digit of the line behind an end; less than 0, and where it was seen, for none. */
  private static int line(byte[] bytes, int end, int length) {
    int at = end;
    if (at < length && bytes[at] == '\r') {
      at++;
    }
    if (at >= length || bytes[at] != '\n') {
      return -at;
    }
    at++;
    int limit = Math.min(length, at + WIDEST);
    while (at < limit && blank(bytes[at])) {
      at++;
    }
    return at < length && Runs.member(bytes[at]) ? at : -at;
  }

  private static boolean blank(byte one) {
    return one == ' ' || one == '\t';
  }

  /** How many digits it has; they may be a secret. */
  @Override
  public String toString() {
    return "Wrapped[" + places.length + "]";
  }
}
