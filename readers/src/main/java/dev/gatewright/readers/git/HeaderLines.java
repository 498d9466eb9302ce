package dev.gatewright.readers.git;

import org.jspecify.annotations.Nullable;

/** The lines at the head of a commit or a tag, one after the other, up to the empty line. */
final class HeaderLines {
  private final byte[] data;
  private int next;
  private int start;
  private int valueStart;
  private int end;

  HeaderLines(byte[] data) {
    this.data = data;
  }

  /** Steps to the next line; false at the empty line and at the end. */
  boolean advance() {
    if (next >= data.length || data[next] == '\n') {
      return false;
    }
    start = next;
    end = start;
    while (end < data.length && data[end] != '\n') {
      end++;
    }
    valueStart = start;
    while (valueStart < end && data[valueStart] != ' ') {
      valueStart++;
    }
    valueStart = Math.min(valueStart + 1, end);
    next = Math.min(end + 1, data.length);
    return true;
  }

  boolean is(String key) {
    if (valueStart - start != key.length() + 1) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if (data[start + i] != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Nullable ObjectId id() {
    return ObjectId.ofHex(data, valueStart, end);
  }

  int valueStart() {
    return valueStart;
  }

  int end() {
    return end;
  }

  /**
   * The first line of the message without the spaces around it; what is left of the head is passed
   * over.
   */
  String subject() {
    boolean inHead = advance();
    while (inHead) {
      inHead = advance();
    }
    int from = next;
    while (from < data.length && data[from] == '\n') {
      from++;
    }
    int to = from;
    while (to < data.length && data[to] != '\n') {
      to++;
    }
    return Person.text(data, from, to).strip();
  }
}
