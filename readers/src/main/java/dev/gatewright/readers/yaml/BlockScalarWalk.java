package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.TextMap;

/**
 * Lays the text of a block scalar along its lines in the file. Every character that is not white
 * space stands there once and in order, so only the white space between two of them is in question:
 * indentation is dropped, and a folded line break may be a space, a line feed or nothing.
 */
final class BlockScalarWalk {
  private final SourceText source;
  private final String text;
  private final String value;
  private final int start;
  private final int end;
  private final TextMap.Builder map;
  private int at;

  BlockScalarWalk(SourceText source, String value, int start, int end) {
    this.source = source;
    this.text = source.text();
    this.value = value;
    this.start = start;
    this.end = end;
    this.map = new TextMap.Builder(source, value.length());
    int body = CommentFinder.lineEnd(text, start);
    this.at = Math.min(end, body);
  }

  TextMap map() {
    int read = firstBlanks();
    while (read < value.length()) {
      char c = value.charAt(read);
      if (isBlank(c)) {
        int stop = blankEnd(value, read, value.length());
        blanks(read, stop);
        read = stop;
      } else if (at < end && text.charAt(at) == c) {
        map.add(at, at + 1);
        at++;
        read++;
      } else {
        return coarse(source, value, start, end);
      }
    }
    return map.build(end);
  }

  /** A map that only says "somewhere in the scalar". */
  static TextMap coarse(SourceText source, String value, int start, int end) {
    TextMap.Builder map = new TextMap.Builder(source, value.length());
    for (int i = 0; i < value.length(); i++) {
      map.add(start, end);
    }
    return map.build(end);
  }

  /** The break after the header is no part of the text; leading empty lines and spaces are. */
  private int firstBlanks() {
    int stop = blankEnd(value, 0, value.length());
    int sourceStop = blankEnd(text, at, end);
    if (at < sourceStop) {
      at += text.charAt(at) == '\r' && at + 1 < end && text.charAt(at + 1) == '\n' ? 2 : 1;
    }
    if (stop == value.length()) {
      sourceStop = end;
    }
    fill(0, stop, at, Math.max(at, sourceStop));
    at = Math.max(at, sourceStop);
    return stop;
  }

  private void blanks(int from, int to) {
    int sourceStop = blankEnd(text, at, end);
    int read = from;
    int place = at;
    while (read < to
        && place < sourceStop
        && isSpace(value.charAt(read))
        && isSpace(text.charAt(place))) {
      map.add(place, place + 1);
      place++;
      read++;
    }
    fill(read, to, place, sourceStop);
    at = sourceStop;
  }

  /** Lays breaks of the value on breaks of the file, then trailing spaces on trailing spaces. */
  private void fill(int from, int to, int place, int stop) {
    int tail = to;
    int sourceTail = stop;
    while (tail > from
        && sourceTail > place
        && isSpace(value.charAt(tail - 1))
        && isSpace(text.charAt(sourceTail - 1))) {
      tail--;
      sourceTail--;
    }
    int next = place;
    for (int i = from; i < tail; i++) {
      while (next < sourceTail && isSpace(text.charAt(next))) {
        next++;
      }
      int width =
          next + 1 < sourceTail && text.charAt(next) == '\r' && text.charAt(next + 1) == '\n'
              ? 2
              : 1;
      map.add(Math.min(next, end), Math.min(next + (next < sourceTail ? width : 0), end));
      next = Math.min(sourceTail, next + width);
    }
    for (int i = tail; i < to; i++) {
      map.add(sourceTail + (i - tail), sourceTail + (i - tail) + 1);
    }
  }

  private static int blankEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBlank(char c) {
    return isSpace(c) || c == '\n' || c == '\r';
  }
}
