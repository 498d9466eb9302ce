package dev.gatewright.readers.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What extended headers of a tar say of the entries behind them (POSIX.1-2024, pax). */
final class PaxRecords {
  /** Keys whose values are names, numbers and times: nothing in them is shown. */
  private static final Set<String> USUAL =
      Set.of(
          "path",
          "linkpath",
          "size",
          "mtime",
          "atime",
          "ctime",
          "uid",
          "gid",
          "uname",
          "gname",
          "charset",
          "hdrcharset");

  private @Nullable String path;
  private long size = -1;
  private boolean sparse;
  private boolean unusual;
  private boolean broken;

  /** The name it gives; null when none. */
  @Nullable String path() {
    return path;
  }

  /** The size it gives, or -1. */
  long size() {
    return size;
  }

  /** Whether it speaks of holes. */
  boolean sparse() {
    return sparse;
  }

  /** Whether it says more than names, numbers and times. */
  boolean unusual() {
    return unusual;
  }

  /** Whether a record is not written as it should be; those before it hold. */
  boolean broken() {
    return broken;
  }

  /** Lays the records of one header over these. */
  void add(byte[] bytes, int length) {
    unusual = false;
    broken = false;
    int at = 0;
    while (at < length && !broken) {
      at = record(bytes, at, length);
    }
  }

  /** Reads one record: its length in decimal, a space, key, equals sign, value, line feed. */
  private int record(byte[] bytes, int from, int length) {
    int at = from;
    long count = 0;
    while (at < length && bytes[at] >= '0' && bytes[at] <= '9' && count < Integer.MAX_VALUE) {
      count = count * 10 + (bytes[at++] - '0');
    }
    long end = from + count;
    int key = at + 1;
    boolean right = at > from && at < length && bytes[at] == ' ' && end <= length && end > key;
    if (!right || bytes[(int) end - 1] != '\n') {
      broken = true;
      return length;
    }
    int equals = key;
    while (equals < end && bytes[equals] != '=') {
      equals++;
    }
    if (equals == end) {
      broken = true;
      return length;
    }
    set(new String(bytes, key, equals - key, ISO_8859_1), bytes, equals + 1, (int) end - 1);
    return (int) end;
  }

  private void set(String key, byte[] bytes, int from, int to) {
    unusual |= !USUAL.contains(key);
    sparse |= key.startsWith("GNU.sparse.");
    if (key.equals("path") || key.equals("GNU.sparse.name")) {
      path = from == to ? null : EntryName.of(bytes, from, to);
    } else if (key.equals("size")) {
      size = number(bytes, from, to);
    }
  }

  private long number(byte[] bytes, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9' || value > Long.MAX_VALUE / 16) {
        broken = true;
        return -1;
      }
      value = value * 10 + (bytes[i] - '0');
    }
    return from == to ? -1 : value;
  }
}
