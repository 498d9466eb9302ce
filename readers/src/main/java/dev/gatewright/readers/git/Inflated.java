package dev.gatewright.readers.git;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Inflates a zlib stream into exactly as many bytes as were announced. */
final class Inflated {
  /** An announced size above this is believed only as the bytes come. */
  private static final int TRUSTED = 1 << 20;

  private Inflated() {}

  /**
   * The bytes; null when the stream is broken, shorter or longer. The inflater's input is set by
   * the caller.
   */
  static byte @Nullable [] exactly(Inflater inflater, int size) {
    byte[] out = new byte[Math.min(size, TRUSTED)];
    int length = 0;
    try {
      while (length < size) {
        if (length == out.length) {
          out = Arrays.copyOf(out, (int) Math.min(size, out.length * 2L));
        }
        int got = inflater.inflate(out, length, out.length - length);
        if (got == 0
            && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
          return null;
        }
        length += got;
      }
      return endsHere(inflater) ? out : null;
    } catch (DataFormatException e) {
      return null;
    }
  }

  /** The checksum of the stream is looked at only when its end is asked for. */
  private static boolean endsHere(Inflater inflater) throws DataFormatException {
    byte[] probe = new byte[1];
    return inflater.finished() || (inflater.inflate(probe) == 0 && inflater.finished());
  }
}
