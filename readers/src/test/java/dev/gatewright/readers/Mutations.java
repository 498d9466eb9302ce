package dev.gatewright.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;

/** Feeds a reader with damaged copies of a seed: the same ones each time, until time is up. */
public final class Mutations {
  private static final String[] PIECES = {
    "\0", "\t", "\r", "\n", "\"", "'", "\\", "#", "${{", "}}", "$(", "`", "<<", "*", "&", ": ",
        "- ",
    "[", "]", "{", "}", "=", "\uFEFF", "😀", "\u2028", "|", ">", "|2-", "%", "!", "@", "(", ")",
        ";",
    "EOF", "\"\"\"", "f'{", "\\\n", " ", ","
  };

  private Mutations() {}

  /** Calls the reader until the time is up or 20,000 copies are read; whatever it throws fails. */
  public static void each(String seed, long number, Duration atMost, Consumer<byte[]> reader) {
    Assertions.assertTimeoutPreemptively(
        atMost.plusSeconds(10), () -> run(seed, number, atMost, reader));
  }

  private static void run(String seed, long number, Duration atMost, Consumer<byte[]> reader) {
    Random random = new Random(number);
    long end = System.nanoTime() + atMost.toNanos();
    byte[] original = seed.getBytes(UTF_8);
    for (int round = 0; round < 20_000 && System.nanoTime() < end; round++) {
      byte[] bytes = original;
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        bytes = mutate(bytes, random);
      }
      try {
        reader.accept(bytes);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("round " + round + ":\n" + new String(bytes, UTF_8), e);
      }
    }
  }

  private static byte[] mutate(byte[] from, Random random) {
    int at = random.nextInt(from.length + 1);
    int length = Math.min(random.nextInt(12), from.length - at);
    return switch (random.nextInt(5)) {
      case 0 -> splice(from, at, at + length, new byte[0]);
      case 1 -> splice(from, at, at, PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8));
      case 2 -> splice(from, at, at, Arrays.copyOfRange(from, at, at + length));
      case 3 -> splice(from, at, at, new byte[] {(byte) random.nextInt(256)});
      default -> Arrays.copyOf(from, Math.max(1, at));
    };
  }

  private static byte[] splice(byte[] from, int start, int end, byte[] put) {
    byte[] out = new byte[from.length - (end - start) + put.length];
    System.arraycopy(from, 0, out, 0, start);
    System.arraycopy(put, 0, out, start, put.length);
    System.arraycopy(from, end, out, start + put.length, from.length - end);
    return out;
  }
}
