package dev.gatewright.readers.git;

import java.util.Arrays;

/** The places in a file where entries begin, in ascending order, and the rank of each of them. */
final class Places {
  private final long[] sorted;

  /** For each stretch of the file, as long as an entry is on average, the first rank in it. */
  private final int[] firstOfStretch;

  private final int shift;

  private Places(long[] sorted, int[] firstOfStretch, int shift) {
    this.sorted = sorted;
    this.firstOfStretch = firstOfStretch;
    this.shift = shift;
  }

  /**
   * The places of the entries of a file, in any order; one that stands there twice counts once.
   *
   * @param count how many there are at the beginning of the array, which becomes this one's
   * @param end above all of them
   */
  static Places of(long[] places, int count, long end) {
    Arrays.sort(places, 0, count);
    int size = Math.min(count, 1);
    for (int i = 1; i < count; i++) {
      if (places[i] != places[i - 1]) {
        places[size++] = places[i];
      }
    }
    long[] sorted = size == places.length ? places : Arrays.copyOf(places, size);
    int shift = 0;
    while (end >>> shift > Math.max(size, 1)) {
      shift++;
    }
    int[] first = new int[(int) (end >>> shift) + 2];
    int stretch = 0;
    for (int rank = 0; rank < size; rank++) {
      int own = (int) (sorted[rank] >>> shift);
      while (stretch <= own) {
        first[stretch++] = rank;
      }
    }
    Arrays.fill(first, stretch, first.length, size);
    return new Places(sorted, first, shift);
  }

  int count() {
    return sorted.length;
  }

  long get(int rank) {
    return sorted[rank];
  }

  /** The rank of a place; negative when no entry begins there. */
  int rank(long place) {
    long stretch = place >>> shift;
    if (place < 0 || stretch >= firstOfStretch.length - 1) {
      return -1;
    }
    int from = firstOfStretch[(int) stretch];
    int to = firstOfStretch[(int) stretch + 1];
    return Arrays.binarySearch(sorted, from, to, place);
  }
}
