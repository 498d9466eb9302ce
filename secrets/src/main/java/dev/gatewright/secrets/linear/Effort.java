package dev.gatewright.secrets.linear;

/**
 * How many steps a search may still take: in proportion to the text, so that no expression, however
 * written, keeps a search busy for longer than so many looks at each byte.
 */
public final class Effort {
  private static final long A_BYTE = 96;
  private static final long AT_LEAST = 1_000_000;

  private long left;

  private Effort(long left) {
    this.left = left;
  }

  /** For one expression on a text of so many bytes. */
  public static Effort of(int length) {
    return new Effort(AT_LEAST + A_BYTE * length);
  }

  /** Takes steps. */
  void spend(int steps) {
    left -= steps;
  }

  /** Whether none are left; what is said then is no answer. */
  public boolean spent() {
    return left < 0;
  }

  @Override
  public String toString() {
    return "Effort[" + left + " left]";
  }
}
