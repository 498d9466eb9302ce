package dev.gatewright.secrets.pattern;

/** A set of bytes; immutable once built. */
public final class ByteClass {
  private final long a;
  private final long b;
  private final long c;
  private final long d;

  private ByteClass(long a, long b, long c, long d) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /** The class of exactly one byte. */
  public static ByteClass of(int one) {
    return new Builder().add(one).build();
  }

  /** Whether a byte, given as 0 to 255, is in the class; what is outside of that is not. */
  public boolean contains(int one) {
    if (one < 0) {
      return false;
    }
    long word = one < 128 ? (one < 64 ? a : b) : (one < 192 ? c : d);
    return ((word >>> one) & 1) != 0;
  }

  /** Whether no byte is in both classes. */
  boolean disjoint(ByteClass other) {
    return ((a & other.a) | (b & other.b) | (c & other.c) | (d & other.d)) == 0;
  }

  /** All bytes that are not in this class. */
  public ByteClass inverted() {
    return new ByteClass(~a, ~b, ~c, ~d);
  }

  /** Gathers the bytes of a class. */
  public static final class Builder {
    private final long[] bits = new long[4];

    /** Adds one byte. */
    public Builder add(int one) {
      bits[one >> 6] |= 1L << one;
      return this;
    }

    /** Adds all bytes from the first to the last. */
    public Builder addRange(int first, int last) {
      for (int one = first; one <= last; one++) {
        add(one);
      }
      return this;
    }

    /** Adds all bytes of a class. */
    public Builder addAll(ByteClass other) {
      bits[0] |= other.a;
      bits[1] |= other.b;
      bits[2] |= other.c;
      bits[3] |= other.d;
      return this;
    }

    /** The class of the bytes added so far. */
    public ByteClass build() {
      return new ByteClass(bits[0], bits[1], bits[2], bits[3]);
    }
  }
}
