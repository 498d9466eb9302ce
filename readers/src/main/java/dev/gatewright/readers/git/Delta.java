package dev.gatewright.readers.git;

import org.jspecify.annotations.Nullable;

/**
 * A delta of a pack: instructions that build an object out of another one (gitformat-pack,
 * "Deltified representation").
 */
final class Delta {
  private final byte[] code;
  private int at;

  private Delta(byte[] code) {
    this.code = code;
  }

  /** The size of what a delta builds, in bytes; negative when it does not begin like a delta. */
  static long resultSize(byte[] code) {
    Delta delta = new Delta(code);
    return delta.size() < 0 ? -1 : delta.size();
  }

  /**
   * What a delta builds out of a base; null when the two do not fit or an instruction leaves its
   * bounds.
   */
  static byte @Nullable [] apply(byte[] base, byte[] code) {
    Delta delta = new Delta(code);
    long baseSize = delta.size();
    long resultSize = delta.size();
    if (baseSize != base.length || resultSize < 0 || resultSize > Integer.MAX_VALUE - 16) {
      return null;
    }
    byte[] result = new byte[(int) resultSize];
    return delta.run(base, result) ? result : null;
  }

  private boolean run(byte[] base, byte[] result) {
    int length = 0;
    while (at < code.length) {
      int op = code[at++] & 0xff;
      byte[] source = code;
      int from = at;
      int count = op;
      if ((op & 0x80) != 0) {
        if (at + Integer.bitCount(op & 0x7f) > code.length) {
          return false;
        }
        source = base;
        from = operand(op, 0, 4);
        count = operand(op, 4, 3);
        count = count == 0 ? 0x10000 : count;
      } else {
        at += op;
      }
      if (op == 0 || from < 0 || from > source.length - count || count > result.length - length) {
        return false;
      }
      System.arraycopy(source, from, result, length, count);
      length += count;
    }
    return length == result.length;
  }

  private int operand(int op, int firstBit, int bytes) {
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      if ((op >> (firstBit + i) & 1) != 0) {
        value |= (code[at++] & 0xff) << (8 * i);
      }
    }
    return value;
  }

  private long size() {
    long value = 0;
    for (int shift = 0; shift < 63 && at < code.length; shift += 7) {
      int next = code[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    return -1;
  }
}
