package dev.gatewright.secrets.decode;

/** What a stretch of text says once its encoding is taken off, and which byte came from where. */
public final class Decoded {
  private final byte[] bytes;
  private final int[] from;
  private final String how;

  /** The bytes, for each the first byte it came from, and one place more for the end. */
  Decoded(byte[] bytes, int[] from, String how) {
    this.bytes = bytes;
    this.from = from;
    this.how = how;
  }

  /** The decoded bytes. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where a decoded byte came from; for the end, where the stretch ends. */
  public int from(int place) {
    return from[place];
  }

  /** The name of the encoding. */
  public String how() {
    return how;
  }

  /** The place and the encoding; the bytes may be a secret. */
  @Override
  public String toString() {
    return "Decoded[" + how + " at " + from[0] + "]";
  }
}
