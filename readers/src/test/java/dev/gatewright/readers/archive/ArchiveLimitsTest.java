package dev.gatewright.readers.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gatewright.readers.archive.Told.Cause;
import dev.gatewright.readers.archive.ZipMaker.Fields;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bombs, and every other way to cost more than was allowed. */
final class ArchiveLimitsTest {
  private static final long MOST = ArchiveLimits.DEFAULT.totalBytes();

  @Test
  void aZipOfZerosIsABomb() {
    byte[] zip = new ZipMaker().entry(Fields.deflated("zeros", new byte[20 << 20])).end();
    ArchiveRead read = Seen.read(zip);
    assertThat(read.skipped().getFirst().cause()).isEqualTo(Cause.BOMB);
    assertThat(read.whole()).isFalse();
    assertThat(read.counts().bytesUnpacked()).isLessThan(9 << 20);
    byte[] tar = TarMaker.gzip(new TarMaker().file("zeros", "\0".repeat(20 << 20)).end());
    assertThat(Seen.causes(Seen.read(tar))).contains(Cause.BOMB);
  }

  @Test
  void manySmallBombsAreOneLargeOne() {
    ZipMaker maker = new ZipMaker();
    Fields zeros = Fields.deflated("zeros", new byte[1 << 20]);
    for (int i = 0; i < 50; i++) {
      maker.entry(zeros.named(("zeros" + i).getBytes(UTF_8)));
    }
    ArchiveRead read = Seen.read(maker.end());
    assertThat(Seen.causes(read)).containsExactly(Cause.BOMB);
    assertThat(read.skipped().getFirst().what()).contains("the whole archive");
  }

  @Test
  void lessThanAMebibyteIsNoBomb() {
    byte[] zip = new ZipMaker().entry(Fields.deflated("zeros", new byte[1 << 20])).end();
    assertThat(Seen.read(zip).whole()).isTrue();
  }

  @Test
  void entriesOverOneAnotherAreReadOnce() {
    byte[] kernel = new byte[1 << 16];
    new Random(7).nextBytes(kernel);
    Fields last = Fields.deflated("last", kernel);
    ZipMaker inner = new ZipMaker().raw("no header").local(last);
    byte[] rest = inner.endless();
    byte[] name = "first".getBytes(UTF_8);
    Fields over = new Fields(name, 0, 0, ZipMaker.sum(rest), rest.length, rest.length, rest);
    ZipMaker maker = new ZipMaker().listed(over, 0).local(over);
    int at = maker.at() - rest.length + "no header".length();
    for (int i = 0; i < 100; i++) {
      maker.listed(last.named(("x" + i).getBytes(UTF_8)), at);
    }
    ArchiveRead read = Seen.read(maker.end());
    assertThat(read.skipped()).hasSize(100).allMatch(told -> told.cause() == Cause.OVERLAP);
    assertThat(read.counts().shown()).isOne();
    assertThat(read.counts().bytesUnpacked()).isEqualTo(rest.length);
  }

  @Test
  void archivesInsideOneAnotherAreOpenedToADepth() {
    byte[] inner = new ZipMaker().stored("x", "deep").end();
    for (int i = 0; i < 3; i++) {
      inner = TarMaker.gzip(inner);
    }
    assertThat(Seen.of(inner).lines).containsExactly("ENTRY a!/a!/a!/a!/x=deep");
    byte[] deeper = TarMaker.gzip(inner);
    ArchiveRead read = Seen.read(deeper);
    assertThat(Seen.causes(read)).containsExactly(Cause.DEPTH);
    assertThat(read.skipped().getFirst().what()).startsWith("zip inside so many others");
    assertThat(Seen.of(deeper).lines).hasSize(1);
    assertThat(Seen.of(deeper).lines.getFirst()).startsWith("ENTRY a!/a!/a!/a!/a=PK");
  }

  @Test
  void nestingThatNeverEndsDoes() {
    byte[] bytes = "x".repeat(100).getBytes(UTF_8);
    for (int i = 0; i < 40; i++) {
      bytes =
          i % 2 == 0
              ? new ZipMaker().entry(Fields.deflated("again", bytes)).end()
              : TarMaker.gzip(
                  new TarMaker()
                      .header("again", '0', bytes.length)
                      .raw(TarMaker.padded(bytes))
                      .end());
    }
    ArchiveRead read = Seen.read(bytes);
    assertThat(Seen.causes(read)).containsExactly(Cause.DEPTH);
    assertThat(read.counts().archives()).isEqualTo(4);
  }

  @Test
  void aSmallArchiveWithManyCopiesOfItsKindIsHeldByEveryLimit() {
    ZipMaker maker = new ZipMaker();
    Fields zeros = Fields.deflated("z", new byte[100_000]);
    for (int i = 0; i < 30; i++) {
      maker.entry(zeros.named(("z" + i).getBytes(UTF_8)));
    }
    byte[] level = maker.end();
    for (int depth = 0; depth < 3; depth++) {
      ZipMaker next = new ZipMaker();
      for (int i = 0; i < 30; i++) {
        next.entry(Fields.deflated("z" + i, level));
      }
      level = next.end();
    }
    ArchiveRead read = Seen.read(level);
    assertThat(read.whole()).isFalse();
    assertThat(read.counts().bytesUnpacked()).isLessThan(250L * level.length + (2 << 20));
  }

  @Test
  void anEntryAboveItsLimitIsToldAndTheOthersRead() {
    ArchiveLimits limits = new ArchiveLimits(10, MOST, 100, 200, 4);
    Fields large = Fields.deflated("l", "x".repeat(101).getBytes(UTF_8));
    Fields lies = large.named(new byte[] {'m'}).sized(large.crc(), large.packed(), 5);
    byte[] zip = new ZipMaker().entry(large).entry(lies).stored("s", "x".repeat(100)).end();
    Seen seen = new Seen();
    ArchiveRead read = ArchiveReader.read("a", zip, limits, seen);
    assertThat(Seen.causes(read))
        .containsExactly(Cause.TOO_LARGE, Cause.TOO_LARGE, Cause.DISAGREES);
    assertThat(seen.lines).containsExactly("ENTRY a!/s=" + "x".repeat(100));
    byte[] tar = new TarMaker().file("l", "x".repeat(101)).file("s", "1").end();
    seen = new Seen();
    assertThat(Seen.causes(ArchiveReader.read("a", TarMaker.gzip(tar), limits, seen)))
        .containsExactly(Cause.TOO_LARGE);
    assertThat(seen.lines).containsExactly("ENTRY a!/s=1");
  }

  @Test
  void anArchiveInsideMayBeLargerThanAnEntryWhenItNeedNotBeHeldWhole() {
    ArchiveLimits limits = new ArchiveLimits(10, MOST, 100, 200, 4);
    byte[] tar = TarMaker.gzip(new TarMaker().file("x", "1").end());
    byte[] stored = new ZipMaker().stored("y", "2").stored("z", "3").end();
    Fields within = new Fields(new byte[] {'w'}, 0, 0, 0, stored.length, stored.length, stored);
    byte[] zip = new ZipMaker().entry(Fields.deflated("t", tar)).entry(within).end();
    Seen seen = new Seen();
    ArchiveRead read = ArchiveReader.read("a", zip, limits, seen);
    assertThat(seen.lines).containsExactly("ENTRY a!/t!/x=1", "ENTRY a!/w!/y=2", "ENTRY a!/w!/z=3");
    assertThat(read.whole()).isTrue();
  }

  @Test
  void moreEntriesThanAllowedEndTheReading() {
    ArchiveLimits limits = new ArchiveLimits(2, MOST, 100, 200, 4);
    byte[] zip = new ZipMaker().stored("x", "1").stored("y", "2").stored("z", "3").end();
    byte[] tar = new TarMaker().file("x", "1").file("y", "2").file("z", "3").end();
    for (byte[] archive : List.of(zip, tar)) {
      ArchiveRead read = ArchiveReader.read("a", archive, limits, (_, _, _) -> {});
      assertThat(Seen.causes(read)).containsExactly(Cause.ENTRIES);
      assertThat(read.counts().shown()).isEqualTo(2);
    }
  }

  @Test
  void moreBytesThanAllowedEndTheReading() {
    ArchiveLimits limits = new ArchiveLimits(9, 150, 100, 200, 4);
    String half = "x".repeat(80);
    byte[] zip = new ZipMaker().stored("x", half).deflated("y", half).stored("z", half).end();
    ArchiveRead read = ArchiveReader.read("a", zip, limits, (_, _, _) -> {});
    assertThat(Seen.causes(read)).containsExactly(Cause.TOTAL);
    assertThat(read.counts().shown()).isOne();
  }

  @Test
  void aVisitorCanEndTheReading() {
    byte[] zip = new ZipMaker().stored("x", "1").stored("y", "2").end();
    Seen once =
        new Seen() {
          @Override
          public boolean goesOn() {
            return lines.isEmpty();
          }
        };
    ArchiveRead read = ArchiveReader.read("a", zip, ArchiveLimits.DEFAULT, once);
    assertThat(Seen.causes(read)).containsExactly(Cause.STOPPED);
    assertThat(once.lines).containsExactly("ENTRY a!/x=1");
  }

  @Test
  void limitsThatCouldNotHoldAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ArchiveLimits(0, 1, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArchiveLimits(1, 1, 1, 1, 65));
  }
}
