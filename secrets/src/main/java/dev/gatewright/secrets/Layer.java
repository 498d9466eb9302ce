package dev.gatewright.secrets;

import dev.gatewright.secrets.decode.Decoded;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Some bytes, and where they stand in those they were decoded from. */
final class Layer {
  private final byte[] bytes;
  private final int length;
  private final int width;
  private final @Nullable Decoded from;
  private final @Nullable Layer outer;
  private final String how;

  /**
   * A layer.
   *
   * @param width how many bytes of the file one of these is, when there is no outer layer
   * @param from what the bytes were decoded from in the outer layer
   * @param how the encodings taken off, the outermost first
   */
  Layer(
      byte[] bytes,
      int length,
      int width,
      @Nullable Decoded from,
      @Nullable Layer outer,
      String how) {
    this.bytes = bytes;
    this.length = length;
    this.width = width;
    this.from = from;
    this.outer = outer;
    this.how = how;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  String how() {
    return how;
  }

  String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** How many encodings were taken off. */
  int depth() {
    return outer == null ? 0 : outer.depth() + 1;
  }

  /** The place in the file itself. */
  int outermost(int place) {
    return outer == null || from == null ? place * width : outer.outermost(from.from(place));
  }

  @Override
  public String toString() {
    return "Layer[" + how + "]";
  }
}
