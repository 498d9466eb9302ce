package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** A line of cells that a sign parts; a cell in quotes may hold the sign. */
final class Row {
  private static final int LONGEST = 1 << 16;
  private static final int SHORTEST_VALUE = 5;
  private static final int LONGEST_VALUE = 512;

  private Row() {}

  /** The end of the line; the end of what is read of a long one. */
  static int end(Window window, int from) {
    return window.line(from, LONGEST);
  }

  /** How many cells a line has. */
  static int count(Window window, int from, int part) {
    return window.at(from) < 0 || Table.newline(window.at(from))
        ? 0
        : column(window, from, end(window, from), part) + 1;
  }

  /** How many signs stand before a place of a line. */
  static int column(Window window, int from, int to, int part) {
    int column = 0;
    boolean quoted = false;
    for (int at = from; at < to; at++) {
      int c = window.at(at);
      quoted ^= c == '"';
      column += c == part && !quoted ? 1 : 0;
    }
    return column;
  }

  /** Whether nothing but dashes and colons stand on a line, as below the names of a table. */
  static boolean ruled(Window window, int from) {
    int end = end(window, from);
    for (int at = from; at < end; at++) {
      int c = window.at(at);
      if (c != '-' && c != ':' && c != '|' && c != '+' && c > ' ') {
        return false;
      }
    }
    return end > from;
  }

  /** Makes a match of what stands in a cell of a line; false when it is no value. */
  static boolean cell(Window window, int from, int end, int column, int part, Match match) {
    int start = from;
    int left = column;
    boolean quoted = false;
    while (left > 0 && start < end) {
      int c = window.at(start);
      quoted ^= c == '"';
      left -= c == part && !quoted ? 1 : 0;
      start++;
    }
    start = Signs.spaces(window, start);
    quoted = window.at(start) == '"';
    start += quoted ? 1 : 0;
    int to = start;
    while (to < end && (quoted ? window.at(to) != '"' : window.at(to) != part)) {
      to++;
    }
    while (to > start && window.at(to - 1) <= ' ') {
      to--;
    }
    int size = to - start;
    boolean value = left == 0 && size >= SHORTEST_VALUE && size <= LONGEST_VALUE;
    if (value) {
      match.place(start, to);
    }
    return value;
  }
}
