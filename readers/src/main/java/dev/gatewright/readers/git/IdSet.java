package dev.gatewright.readers.git;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of objects of one format, sorted: 20 or 32 bytes each and nothing else. Immutable. */
public final class IdSet {
  /** No name. */
  public static final IdSet NONE = new IdSet(new byte[0], ObjectFormat.SHA1.bytes());

  private final byte[] ids;
  private final int width;
  private final int[] firsts = new int[257];

  private IdSet(byte[] ids, int width) {
    this.ids = ids;
    this.width = width;
    int size = size();
    int at = 0;
    for (int first = 0; first < 256; first++) {
      firsts[first] = at;
      while (at < size && (ids[at * width] & 0xff) == first) {
        at++;
      }
    }
    firsts[256] = size;
  }

  /** The names of a collection; those of another format are left out. */
  public static IdSet of(ObjectFormat format, Collection<ObjectId> names) {
    int width = format.bytes();
    ObjectId[] sorted =
        names.stream().filter(id -> id.length() == width).sorted().toArray(ObjectId[]::new);
    byte[] ids = new byte[sorted.length * width];
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || !sorted[i].equals(sorted[i - 1])) {
        System.arraycopy(sorted[i].bytes(), 0, ids, width * size++, width);
      }
    }
    return new IdSet(Arrays.copyOf(ids, size * width), width);
  }

  /** What {@link #bytes} gave; empty when these are no names in ascending order. */
  public static Optional<IdSet> parse(ObjectFormat format, byte[] bytes) {
    int width = format.bytes();
    if (bytes.length % width != 0) {
      return Optional.empty();
    }
    for (int at = width; at < bytes.length; at += width) {
      if (Arrays.compareUnsigned(bytes, at - width, at, bytes, at, at + width) >= 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new IdSet(bytes.clone(), width));
  }

  /** The names one after the other, in ascending order. */
  public byte[] bytes() {
    return ids.clone();
  }

  /** How many names there are. */
  public int size() {
    return ids.length / width;
  }

  /** Whether a name is one of them. */
  public boolean contains(ObjectId id) {
    return position(id) >= 0;
  }

  /** These and others of the same format. */
  public IdSet with(IdSet others) {
    if (others.size() == 0 || size() == 0) {
      return size() == 0 ? others : this;
    }
    if (others.width != width) {
      throw new IllegalArgumentException("Names of two formats do not go together.");
    }
    byte[] both = new byte[ids.length + others.ids.length];
    int one = 0;
    int other = 0;
    int size = 0;
    while (one < ids.length || other < others.ids.length) {
      int order =
          one == ids.length ? 1 : other == others.ids.length ? -1 : compare(one, others.ids, other);
      System.arraycopy(order <= 0 ? ids : others.ids, order <= 0 ? one : other, both, size, width);
      size += width;
      one += order <= 0 ? width : 0;
      other += order >= 0 ? width : 0;
    }
    return new IdSet(Arrays.copyOf(both, size), width);
  }

  /** Those at some positions. */
  IdSet at(BitSet positions) {
    int count = positions.cardinality();
    if (count == size()) {
      return this;
    }
    byte[] kept = new byte[count * width];
    int at = 0;
    for (int i = positions.nextSetBit(0); i >= 0; i = positions.nextSetBit(i + 1)) {
      System.arraycopy(ids, i * width, kept, at, width);
      at += width;
    }
    return new IdSet(kept, width);
  }

  /** Where a name stands, from 0; -1 when it is none of them. */
  int position(ObjectId id) {
    byte[] wanted = id.bytes();
    if (wanted.length != width) {
      return -1;
    }
    int low = firsts[id.firstByte()];
    int high = firsts[id.firstByte() + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle * width, wanted, 0);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int from, byte[] other, int otherFrom) {
    return Arrays.compareUnsigned(ids, from, from + width, other, otherFrom, otherFrom + width);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IdSet that && Arrays.equals(ids, that.ids);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return size() + " names";
  }
}
