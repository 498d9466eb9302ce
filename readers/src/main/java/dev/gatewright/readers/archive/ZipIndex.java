package dev.gatewright.readers.archive;

import org.jspecify.annotations.Nullable;

/**
 * Where the list of a zip lies (APPNOTE 6.3.10, 4.3.12 to 4.3.16).
 *
 * @param start where the list begins
 * @param end where it ends
 * @param records where the records about the list begin, and {@code tail} where they end
 * @param base what lies before the zip: announced places count from there
 * @param count how many entries are announced
 * @param zip64 whether the records are those of zip64
 */
record ZipIndex(
    long start, long end, long records, long tail, long base, long count, boolean zip64) {
  static final int ENTRY_MARK = 0x02014b50;

  private static final int END_MARK = 0x06054b50;
  private static final int END64_MARK = 0x06064b50;
  private static final int LOCATOR_MARK = 0x07064b50;
  private static final int END = 22;
  private static final int END64 = 56;
  private static final int LOCATOR = 20;
  private static final int LONGEST_COMMENT = 0xFFFF;

  /** The last list that can be believed; null when there is none. */
  static @Nullable ZipIndex find(Source source) {
    long last = source.size() - END;
    for (long at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (source.u8(at) == 'P' && source.i32(at) == END_MARK) {
        ZipIndex found = read(source, at);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Whether bytes can end in the records of a zip; asked first, since nearly all do not. */
  static boolean mayEnd(byte[] bytes, int length) {
    int least = Math.max(0, length - END - LONGEST_COMMENT);
    for (int at = length - END; at >= least; at--) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable ZipIndex read(Source source, long at) {
    if (at + END + source.u16(at + 20) > source.size()) {
      return null;
    }
    ZipIndex large = read64(source, at);
    return large != null
        ? large
        : located(
            source,
            new Said(at, at + END, source.u32(at + 12), source.u32(at + 16), source.u16(at + 10)),
            false);
  }

  private static @Nullable ZipIndex read64(Source source, long end) {
    long locator = end - LOCATOR;
    if (!source.marked(locator, end, LOCATOR_MARK)) {
      return null;
    }
    long at = source.i64(locator + 8);
    if (at < 0 || at > locator - END64 || !source.marked(at, locator, END64_MARK)) {
      at = locator - END64;
    }
    if (!source.marked(at, locator, END64_MARK)) {
      return null;
    }
    long count = source.i64(at + 32);
    Said said = new Said(at, end + END, source.i64(at + 40), source.i64(at + 48), count);
    return located(source, said, true);
  }

  /** What the records, which begin and end here, say of the list. */
  private record Said(long records, long tail, long size, long offset, long count) {}

  /** The list ends where its records begin, or lies exactly where they say. */
  private static @Nullable ZipIndex located(Source source, Said said, boolean zip64) {
    if (said.size < 0 || said.offset < 0 || said.size > said.records) {
      return null;
    }
    long start = said.records - said.size;
    long base = start - said.offset;
    if (base < 0 || !listAt(source, start, said)) {
      start = said.offset;
      base = 0;
      if (start > said.records - said.size || !listAt(source, start, said)) {
        return null;
      }
    }
    return new ZipIndex(start, start + said.size, said.records, said.tail, base, said.count, zip64);
  }

  private static boolean listAt(Source source, long start, Said said) {
    return said.size == 0
        ? said.count == 0 && said.records == said.offset
        : source.marked(start, said.records, ENTRY_MARK);
  }
}
