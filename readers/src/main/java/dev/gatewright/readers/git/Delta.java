package dev.gatewright.readers.git;

import org.jspecify.annotations.Nullable;

/**
 * A delta of a pack: instructions that build an object out of another one (gitformat-pack,
 * "Deltified representation").
 */
final class Delta {
  private final byte[] code;
  private final int end;
  private int at;

  private Delta(byte[] code, int length) {
    this.code = code;
    this.end = length;
  }

  /** The size of what a delta builds, in bytes; negative when it does not begin like a delta. */
  static long resultSize(byte[] code) {
    return resultSize(code, code.length);
  }

  /** The same for a delta that is the beginning of an array. */
  static long resultSize(byte[] code, int length) {
    Delta delta = new Delta(code, length);
    return delta.size() < 0 ? -1 : delta.size();
  }

  /**
   * What a delta builds out of a base; null when the two do not fit or an instruction leaves its
   * bounds.
   */
  static byte @Nullable [] apply(byte[] base, byte[] code) {
    long resultSize = resultSize(code);
    if (resultSize < 0 || resultSize > Integer.MAX_VALUE - 16) {
      return null;
    }
    byte[] result = new byte[(int) resultSize];
    return apply(base, base.length, code, code.length, result, result.length, null) ? result : null;
  }

  /**
   * Builds into an array that may be longer than the result, out of arrays that may be longer than
   * what they hold.
   *
   * @param resultLength what {@link #resultSize} answered
   * @param copies where the copied parts are noted, when somebody wants to know
   * @return false when the two do not fit or an instruction leaves its bounds
   */
  static boolean apply(
      byte[] base,
      int baseLength,
      byte[] code,
      int codeLength,
      byte[] result,
      int resultLength,
      @Nullable CopyList copies) {
    Delta delta = new Delta(code, codeLength);
    return delta.size() == baseLength
        && delta.size() == resultLength
        && delta.run(base, baseLength, result, resultLength, copies);
  }

  private boolean run(
      byte[] base, int baseLength, byte[] result, int resultLength, @Nullable CopyList copies) {
    int length = 0;
    while (at < end) {
      int op = code[at++] & 0xff;
      byte[] source = code;
      int sourceEnd = end;
      int from = at;
      int count = op;
      if ((op & 0x80) != 0) {
        if (at + Integer.bitCount(op & 0x7f) > end) {
          return false;
        }
        source = base;
        sourceEnd = baseLength;
        from = operand(op, 0, 4);
        count = operand(op, 4, 3);
        count = count == 0 ? 0x10000 : count;
      } else {
        at += op;
      }
      if (op == 0 || from < 0 || from > sourceEnd - count || count > resultLength - length) {
        return false;
      }
      System.arraycopy(source, from, result, length, count);
      if (copies != null && (op & 0x80) != 0) {
        copies.add(length, from, count);
      }
      length += count;
    }
    return length == resultLength;
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
    for (int shift = 0; shift < 63 && at < end; shift += 7) {
      int next = code[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    return -1;
  }
}
