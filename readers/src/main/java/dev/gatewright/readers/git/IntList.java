package dev.gatewright.readers.git;

import java.util.Arrays;

/** A list of numbers that grows. */
final class IntList {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  void removeLast() {
    size--;
  }
}
