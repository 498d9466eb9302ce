package dev.gatewright.targets.sight;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Looks for some bytes in a stream, a piece at a time, by the last byte of each window (Horspool):
 * most bytes are never compared, which matters before anything is compiled.
 */
final class ByteSearch {
  private static final int PIECE = 1 << 14;

  /** A NUL this early means no text, as git has it. */
  private static final int START = 8_000;

  private ByteSearch() {}

  /** Whether the bytes stand in the stream; unseen when it is longer than {@code most} bytes. */
  static Sight<Boolean> in(InputStream in, byte[] wanted, int most) throws IOException {
    int[] jumps = jumps(wanted);
    byte[] piece = new byte[PIECE];
    int kept = 0;
    long read = 0;
    while (true) {
      int count = in.readNBytes(piece, kept, PIECE - kept);
      if (count == 0) {
        return Sight.known(false);
      }
      int end = kept + count;
      if (read == 0 && binary(piece, end)) {
        return Sight.known(false);
      }
      if (found(piece, end, wanted, jumps)) {
        return Sight.known(true);
      }
      read += count;
      if (read > most) {
        return Sight.unseen(
            "only the first " + most + " bytes were searched", "Keep files of text smaller.");
      }
      kept = Math.min(end, wanted.length - 1);
      System.arraycopy(piece, end - kept, piece, 0, kept);
    }
  }

  private static boolean binary(byte[] piece, int end) {
    for (int i = 0; i < Math.min(end, START); i++) {
      if (piece[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** For each byte, how far the window moves when it ends in that byte. */
  private static int[] jumps(byte[] wanted) {
    int[] jumps = new int[256];
    Arrays.fill(jumps, wanted.length);
    for (int i = 0; i < wanted.length - 1; i++) {
      jumps[wanted[i] & 0xff] = wanted.length - 1 - i;
    }
    return jumps;
  }

  private static boolean found(byte[] piece, int end, byte[] wanted, int[] jumps) {
    int last = wanted.length - 1;
    int at = last;
    while (at < end) {
      int i = last;
      int from = at - last;
      while (i >= 0 && piece[from + i] == wanted[i]) {
        i--;
      }
      if (i < 0) {
        return true;
      }
      at += jumps[piece[at] & 0xff];
    }
    return false;
  }
}
