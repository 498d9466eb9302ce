package dev.gatewright.readers.der;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads DER (ITU-T X.690 §8 and §10): definite lengths in their shortest form, tags of one byte.
 * Whatever has another form is not there. Depth, number of values and size are bounded.
 */
final class DerReader {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 32;
  private static final int MAX_VALUES = 20_000;

  private final byte[] bytes;
  private int values;

  private DerReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads bytes that nobody else holds. */
  static DerValue read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return DerValue.NONE;
    }
    DerValue value = new DerReader(bytes).value(0, bytes.length, 0);
    return value.present() && value.end() == bytes.length ? value : DerValue.NONE;
  }

  private DerValue value(int start, int limit, int depth) {
    if (limit - start < 2 || depth > MAX_DEPTH || ++values > MAX_VALUES) {
      return DerValue.NONE;
    }
    int tag = bytes[start] & 0xFF;
    int first = bytes[start + 1] & 0xFF;
    int digits = first < 0x80 ? 0 : first - 0x80;
    int content = start + 2 + digits;
    long length = digits == 0 ? first : length(start + 2, digits, limit);
    if ((tag & 0x1F) == 0x1F || first == 0x80 || length < 0 || length > limit - content) {
      return DerValue.NONE;
    }
    int end = content + (int) length;
    if ((tag & 0x20) == 0) {
      return new DerValue(bytes, tag, start, content, end, List.of());
    }
    List<DerValue> parts = new ArrayList<>();
    for (int at = content; at < end; ) {
      DerValue part = value(at, end, depth + 1);
      if (!part.present()) {
        return part;
      }
      parts.add(part);
      at = part.end();
    }
    return new DerValue(bytes, tag, start, content, end, List.copyOf(parts));
  }

  /** A length of several digits; -1 when it is cut off, too long, or could be written shorter. */
  private long length(int from, int digits, int limit) {
    if (digits > 4 || from + digits > limit || bytes[from] == 0) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < digits; i++) {
      length = length << 8 | (bytes[from + i] & 0xFF);
    }
    return length < 0x80 ? -1 : length;
  }
}
