package dev.gatewright.readers.archive;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes that can be read at any place, little end first; of any length. */
final class Source {
  private static final int STEP_BITS = 30;
  private static final long STEP = 1L << STEP_BITS;

  private final ByteBuffer[] parts;
  private final long start;
  private final long size;

  private Source(ByteBuffer[] parts, long start, long size) {
    this.parts = parts;
    this.start = start;
    this.size = size;
  }

  static Source of(byte[] bytes, int length) {
    ByteBuffer part = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return new Source(new ByteBuffer[] {part}, 0, length);
  }

  static Source of(MemorySegment bytes) {
    long size = bytes.byteSize();
    ByteBuffer[] parts = new ByteBuffer[(int) (size >>> STEP_BITS) + 1];
    for (int i = 0; i < parts.length; i++) {
      long from = i * STEP;
      MemorySegment part = bytes.asSlice(from, Math.min(2 * STEP - 1, size - from));
      parts[i] = part.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }
    return new Source(parts, 0, size);
  }

  long size() {
    return size;
  }

  /** The part between two places. */
  Source slice(long from, long to) {
    return new Source(parts, start + from, to - from);
  }

  int u8(long at) {
    return part(at).get(place(at)) & 0xFF;
  }

  int u16(long at) {
    return part(at).getShort(place(at)) & 0xFFFF;
  }

  int i32(long at) {
    return part(at).getInt(place(at));
  }

  long u32(long at) {
    return i32(at) & 0xFFFF_FFFFL;
  }

  long i64(long at) {
    return part(at).getLong(place(at));
  }

  void get(long at, byte[] to, int offset, int length) {
    part(at).get(place(at), to, offset, length);
  }

  /** Whether four bytes that lie before an end are these. */
  boolean marked(long at, long end, int mark) {
    return at >= 0 && at <= end - 4 && i32(at) == mark;
  }

  /** Where four bytes first lie between two places, or -1. */
  long find(int mark, long from, long to) {
    byte first = (byte) mark;
    for (long at = from; at + 4 <= to; at++) {
      if (part(at).get(place(at)) == first && i32(at) == mark) {
        return at;
      }
    }
    return -1;
  }

  boolean zeros(long from, long to) {
    for (long at = from; at < to; at++) {
      if (u8(at) != 0) {
        return false;
      }
    }
    return true;
  }

  private ByteBuffer part(long at) {
    return parts[(int) ((start + at) >>> STEP_BITS)];
  }

  private int place(long at) {
    return (int) ((start + at) & (STEP - 1));
  }
}
