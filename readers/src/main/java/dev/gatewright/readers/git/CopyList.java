package dev.gatewright.readers.git;

import java.util.Arrays;

/**
 * The parts of a result that a delta copied out of its base; parts that go on in both are one part,
 * as git cuts a long one every 64 KiB.
 */
final class CopyList {
  private int[] parts = new int[3 * 64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int target, int source, int length) {
    int last = size - 3;
    if (last >= 0
        && parts[last] + parts[last + 2] == target
        && parts[last + 1] + parts[last + 2] == source) {
      parts[last + 2] += length;
      return;
    }
    if (size == parts.length) {
      parts = Arrays.copyOf(parts, 2 * size);
    }
    parts[size] = target;
    parts[size + 1] = source;
    parts[size + 2] = length;
    size += 3;
  }

  /** Start in the result, start in the base, length; and again for the next part. */
  int[] toArray() {
    return Arrays.copyOf(parts, size);
  }
}
