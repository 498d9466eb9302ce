package dev.gatewright.readers.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a zip as one of the two places tells it: the list, or the header before the content.
 *
 * @param at where that is told, and {@code end} where the telling ends
 * @param nameAt where the name lies
 * @param offset where the header before the content lies, as announced
 */
record ZipEntry(
    long at,
    long end,
    long nameAt,
    int nameLength,
    int flags,
    int method,
    int crc,
    long packed,
    long size,
    long offset) {
  static final int LOCAL_MARK = 0x04034b50;
  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final int LISTED = 46;
  private static final int LOCAL = 30;
  private static final long MAX = 0xFFFF_FFFFL;
  private static final int ZIP64 = 1;

  /** Reads an entry of the list; null when there is none that ends in time. */
  static @Nullable ZipEntry listed(Source source, long at, long limit) {
    if (at > limit - LISTED || !source.marked(at, limit, ZipIndex.ENTRY_MARK)) {
      return null;
    }
    int name = source.u16(at + 28);
    int extra = source.u16(at + 30);
    long end = at + LISTED + name + extra + source.u16(at + 32);
    if (end > limit) {
      return null;
    }
    ZipEntry small =
        new ZipEntry(
            at,
            end,
            at + LISTED,
            name,
            source.u16(at + 8),
            source.u16(at + 10),
            source.i32(at + 16),
            source.u32(at + 20),
            source.u32(at + 24),
            source.u32(at + 42));
    return small.large(source, at + LISTED + name, at + LISTED + name + extra);
  }

  /** Reads the header before a content; null when there is none that ends in time. */
  static @Nullable ZipEntry local(Source source, long at, long limit) {
    if (at < 0 || at > limit - LOCAL || !source.marked(at, limit, LOCAL_MARK)) {
      return null;
    }
    int name = source.u16(at + 26);
    long end = at + LOCAL + name + source.u16(at + 28);
    if (end > limit) {
      return null;
    }
    ZipEntry small =
        new ZipEntry(
            at,
            end,
            at + LOCAL,
            name,
            source.u16(at + 6),
            source.u16(at + 8),
            source.i32(at + 14),
            source.u32(at + 18),
            source.u32(at + 22),
            at);
    return small.large(source, at + LOCAL + name, end);
  }

  /** This with the numbers that did not fit, from the extra fields (4.5.3). */
  private ZipEntry large(Source source, long from, long to) {
    if (size != MAX && packed != MAX && offset != MAX) {
      return this;
    }
    for (long at = from; at + 4 <= to; at += 4L + source.u16(at + 2)) {
      long end = at + 4 + source.u16(at + 2);
      if (source.u16(at) == ZIP64 && end <= to) {
        long[] numbers = {size, packed, offset};
        long next = at + 4;
        for (int i = 0; i < numbers.length; i++) {
          if (numbers[i] == MAX && next + 8 <= end) {
            numbers[i] = source.i64(next);
            next += 8;
          }
        }
        return new ZipEntry(
            this.at,
            this.end,
            nameAt,
            nameLength,
            flags,
            method,
            crc,
            numbers[1],
            numbers[0],
            numbers[2]);
      }
    }
    return this;
  }

  String name(Source source) {
    byte[] bytes = new byte[nameLength];
    source.get(nameAt, bytes, 0, nameLength);
    return EntryName.of(bytes, 0, nameLength);
  }

  boolean encrypted() {
    return (flags & 0x2041) != 0;
  }

  /** Whether sizes and checksum stand behind the content, and need not be known before. */
  boolean described() {
    return (flags & 8) != 0;
  }

  /** A folder without content. */
  boolean folder(Source source) {
    return nameLength > 0 && size == 0 && source.u8(nameAt + nameLength - 1) == '/';
  }

  /** What the header before the content says otherwise than this entry of the list. */
  List<String> otherwise(ZipEntry local, Source source) {
    List<String> found = new ArrayList<>();
    if (!sameName(local, source)) {
      found.add("name");
    }
    if (method != local.method) {
      found.add("method");
    }
    if (encrypted() != local.encrypted()) {
      found.add("encryption");
    }
    boolean later = local.described();
    if (packed != local.packed && !(later && local.packed == 0)) {
      found.add("packed size");
    }
    if (size != local.size && !(later && local.size == 0)) {
      found.add("size");
    }
    if (crc != local.crc && !(later && local.crc == 0)) {
      found.add("checksum");
    }
    return found;
  }

  private boolean sameName(ZipEntry other, Source source) {
    boolean same = nameLength == other.nameLength;
    for (int i = 0; same && i < nameLength; i++) {
      same = source.u8(nameAt + i) == source.u8(other.nameAt + i);
    }
    return same;
  }
}
