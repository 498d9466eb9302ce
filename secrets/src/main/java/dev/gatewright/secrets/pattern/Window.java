package dev.gatewright.secrets.pattern;

/**
 * Bytes as matchers see them. It notes which were looked at, so that a verdict can be taken over
 * when all of them were copied; the end, when it is looked at, counts as a byte of its own.
 */
public final class Window implements CharSequence {
  private final byte[] bytes;
  private final int length;
  private int low;
  private int high;
  private int first;
  private int last;

  /** Looks at the first so many bytes. */
  public Window(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
    forget(0, 0);
  }

  /** Begins anew: what was looked at is this range. */
  public void forget(int from, int to) {
    low = from;
    high = to;
    first = Math.max(from, 0);
    last = Math.min(to, length);
  }

  /** Notes that a range was looked at before, as {@link #low} and {@link #high} told it then. */
  public void note(int from, int to) {
    low = Math.min(low, from);
    high = Math.max(high, to);
    first = Math.max(low, 0);
    last = Math.min(high, length);
  }

  /** The first byte looked at; -1 when it was asked what stands before all. */
  public int low() {
    return low;
  }

  /** Behind the last byte looked at; one more than the length when the end was seen. */
  public int high() {
    return high;
  }

  /** The byte at a place, 0 to 255, or -1 outside; short, so that the compiler takes it in. */
  public int at(int place) {
    return place >= first && place < last ? bytes[place] & 0xff : look(place);
  }

  /**
   * The next line feed, or the end, at most so many bytes on; all up to there counts as looked at.
   */
  public int line(int from, int most) {
    int limit = Math.min(length, from + most);
    int at = from;
    while (at < limit && bytes[at] != '\n') {
      at++;
    }
    note(Math.min(low, from), at < from + most ? at + 1 : at);
    return at;
  }

  /** Looks at a byte for the first time. */
  private int look(int place) {
    if (place < low) {
      low = Math.max(place, -1);
    }
    if (place >= high) {
      high = Math.min(place, length) + 1;
    }
    first = Math.max(low, 0);
    last = Math.min(high, length);
    return place >= 0 && place < length ? bytes[place] & 0xff : -1;
  }

  /** The bytes themselves; what is read of them without {@link #at} is not noted. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return (char) (at(index) & 0xff);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    throw new UnsupportedOperationException("No part of the bytes is handed out.");
  }

  /** Where it has looked, and none of what it saw. */
  @Override
  public String toString() {
    return "Window[" + low + ", " + high + ") of " + length;
  }
}
