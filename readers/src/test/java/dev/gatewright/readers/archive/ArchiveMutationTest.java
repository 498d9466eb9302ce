package dev.gatewright.readers.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.archive.ZipMaker.Fields;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged copies of archives, the same ones each time: nothing throws and every limit holds. */
final class ArchiveMutationTest {
  private static final int ROUNDS = 4_000;
  private static final ArchiveLimits LIMITS = new ArchiveLimits(50, 1 << 20, 1 << 16, 200, 3);
  private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFF, 'P', 'K', '7', 3, 4};

  @Test
  void damagedZipsAreHeldByTheLimits() {
    Fields text = Fields.deflated("text", "some text ".repeat(50).getBytes(UTF_8));
    byte[] inner = new ZipMaker().described(text).stored("x", "1").end();
    ZipMaker maker = new ZipMaker().entry(text).entry(Fields.deflated("inner", inner));
    mutate(maker.raw("gap").large(text.named(new byte[] {'l'})).stored("y", "2").end64(), 1);
  }

  @Test
  void damagedTarsAreHeldByTheLimits() {
    TarMaker maker = new TarMaker().pax('g', "comment=x").pax('x', "path=p", "size=3");
    maker.file("a", "abc").entry("s", 'S', "data").entry("L", 'L', "long").file("b", "x");
    mutate(maker.entry("d/", '5', "").end(), 2);
  }

  @Test
  void damagedCompressedTarsAreHeldByTheLimits() {
    byte[] zip = new ZipMaker().stored("x", "1").end();
    byte[] tar =
        new TarMaker()
            .file("a", "abc")
            .header("z", '0', zip.length)
            .raw(TarMaker.padded(zip))
            .end();
    mutate(GzipReaderTest.joined(TarMaker.gzip(tar), TarMaker.gzip(new byte[600])), 3);
  }

  private static void mutate(byte[] seed, long number) {
    Random random = new Random(number);
    int shown = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = seed;
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes = damage(bytes, random);
      }
      Seen seen = new Seen();
      ArchiveRead read;
      try {
        read = ArchiveReader.read("a", bytes, LIMITS, seen);
      } catch (RuntimeException e) {
        throw new AssertionError("round " + round, e);
      }
      assertThat(read.counts().entries()).isLessThanOrEqualTo(LIMITS.entries());
      assertThat(read.counts().bytesUnpacked()).isLessThan(LIMITS.totalBytes() + (1 << 16));
      assertThat(read.counts().shown()).isEqualTo(seen.lines.size());
      assertThat(read.counts().bytesShown()).isEqualTo(seen.bytes);
      shown += seen.lines.size();
    }
    assertThat(shown).isGreaterThan(ROUNDS / 2);
  }

  private static byte[] damage(byte[] from, Random random) {
    if (from.length == 0) {
      return from;
    }
    int at = random.nextInt(from.length);
    byte[] out = from.clone();
    switch (random.nextInt(5)) {
      case 0 -> out[at] = (byte) EDGES[random.nextInt(EDGES.length)];
      case 1 -> out[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> out = Arrays.copyOf(from, at);
      case 3 -> {
        int length = Math.min(random.nextInt(64), from.length - at);
        System.arraycopy(from, random.nextInt(from.length - length + 1), out, at, length);
      }
      default -> {
        byte[] tail = Arrays.copyOfRange(from, at, from.length);
        out = GzipReaderTest.joined(Arrays.copyOf(from, at), new byte[] {(byte) at}, tail);
      }
    }
    return out;
  }
}
