package dev.gatewright.readers.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.archive.Told.Cause;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Tars as they should be and as they should not. */
final class TarReaderTest {
  private static final String LONG = "d/".repeat(100) + "f";

  @Test
  void filesAreShownAndFoldersAndLinksCounted() {
    TarMaker maker = new TarMaker().entry("d/", '5', "").file("d/x", "xx").entry("l", '2', "");
    byte[] tar = maker.entry("h", '1', "").file("empty", "").end();
    ArchiveRead read = Seen.read(tar);
    assertThat(Seen.of(tar).lines).containsExactly("ENTRY a!/d/x=xx", "ENTRY a!/empty=");
    assertThat(read.whole()).isTrue();
    assertThat(read.remarks()).isEmpty();
    assertThat(read.counts()).isEqualTo(new ArchiveRead.Counts(1, 5, 1, 2, 2, 2, 0));
  }

  @Test
  void longNamesAreThoseOfPaxOfGnuAndOfThePrefix() {
    byte[] prefixed = TarMaker.block("f", '0', 0);
    TarMaker.put(prefixed, 345, "pre");
    byte[] tar =
        new TarMaker()
            .pax('x', "path=" + LONG, "mtime=1.5")
            .file("short", "1")
            .entry("././@LongLink", 'L', LONG + "\0")
            .file("short", "2")
            .raw(TarMaker.summed(prefixed))
            .file("own", "3")
            .end();
    assertThat(Seen.of(tar).lines)
        .containsExactly(
            "ENTRY a!/" + LONG + "=1",
            "ENTRY a!/" + LONG + "=2",
            "ENTRY a!/pre/f=",
            "ENTRY a!/own=3");
    assertThat(Seen.causes(Seen.read(tar))).containsExactly(Cause.DUPLICATE);
  }

  @Test
  void aSizeInAnExtendedHeaderCounts() {
    byte[] tar =
        new TarMaker()
            .pax('x', "size=3")
            .header("f", '0', 0)
            .raw(padded("abc"))
            .file("g", "")
            .end();
    assertThat(Seen.of(tar).lines).containsExactly("ENTRY a!/f=abc", "ENTRY a!/g=");
  }

  @Test
  void aSizeInBase256IsRead() {
    byte[] block = TarMaker.block("f", '0', 0);
    Arrays.fill(block, 124, 136, (byte) 0);
    block[124] = (byte) 0x80;
    block[135] = 3;
    byte[] tar = new TarMaker().raw(TarMaker.summed(block)).raw(padded("abc")).end();
    assertThat(Seen.of(tar).lines).containsExactly("ENTRY a!/f=abc");
  }

  @Test
  void filesWithHolesAreTold() {
    TarMaker maker = new TarMaker().entry("s", 'S', "data").pax('x', "GNU.sparse.major=1");
    byte[] tar = maker.file("t", "data").file("u", "1").end();
    assertThat(Seen.read(tar).skipped())
        .extracting(Told::cause)
        .containsExactly(Cause.SPARSE, Cause.SPARSE);
    assertThat(Seen.of(tar).lines).contains("ENTRY a!/u=1").doesNotContain("ENTRY a!/t=data");
  }

  @Test
  void theMapOfHolesMayGoOnInMoreBlocks() {
    byte[] first = TarMaker.block("s", 'S', 4);
    first[482] = 1;
    byte[] second = new byte[512];
    second[504] = 1;
    TarMaker maker = new TarMaker().raw(TarMaker.summed(first)).raw(second).raw(new byte[512]);
    byte[] tar = maker.raw(padded("data")).file("u", "1").end();
    assertThat(Seen.of(tar).lines).containsExactly("ENTRY a!/u=1");
  }

  @Test
  void whatAnExtendedHeaderSaysBesideNamesIsShown() {
    byte[] tar = new TarMaker().pax('g', "comment=a note").file("f", "1").end();
    assertThat(Seen.of(tar).lines)
        .containsExactly(
            "OUTSIDE a!/(bytes of an extended tar header)=18 comment=a note\n", "ENTRY a!/f=1");
  }

  @Test
  void aBrokenExtendedHeaderIsToldAndTheFileRead() {
    for (String broken : new String[] {"999 path=x\n", "x", "5 ab\n", "0 path=x\n", "9 path=xy"}) {
      byte[] tar = new TarMaker().entry("p", 'x', broken).file("f", "1").end();
      assertThat(Seen.of(tar).lines).as(broken).contains("ENTRY a!/f=1");
      assertThat(Seen.causes(Seen.read(tar))).as(broken).contains(Cause.DISAGREES);
    }
  }

  @Test
  void blocksThatAreNoHeaderAreShownAndWhatFollowsIsRead() {
    byte[] tar = new TarMaker().file("f", "1").raw(padded("stray")).file("g", "2").end();
    assertThat(Seen.of(tar).lines)
        .containsExactly(
            "ENTRY a!/f=1",
            "OUTSIDE a!/(bytes of a tar that belong to no entry)=stray" + "\0".repeat(507),
            "ENTRY a!/g=2");
  }

  @Test
  void whatStandsBehindTheEndMarkIsReadAndTold() {
    byte[] tar = new TarMaker().file("f", "1").mark().file("g", "2").end();
    assertThat(Seen.of(tar).lines).containsExactly("ENTRY a!/f=1", "UNNAMED a!/g=2");
    assertThat(Seen.causes(Seen.read(tar))).containsExactly(Cause.UNNAMED);
  }

  @Test
  void aTarCutShortIsReadAsFarAsItGoesAndSaysSo() {
    byte[] tar = new TarMaker().file("f", "x".repeat(600)).file("g", "2").end();
    for (int length = 512; length < tar.length - 1024; length++) {
      ArchiveRead read = Seen.read(Arrays.copyOf(tar, length));
      assertThat(Seen.causes(read)).as("%d bytes", length).isNotEmpty();
    }
    byte[] within = Arrays.copyOf(tar, 700);
    assertThat(Seen.of(within).lines).containsExactly("BEGINNING a!/f=" + "x".repeat(188));
    assertThat(Seen.causes(Seen.read(within))).contains(Cause.BROKEN);
    assertThat(Seen.read(within).whole()).isFalse();
  }

  @Test
  void aSizeBeyondAllBytesEnds() {
    byte[] tar = new TarMaker().header("f", '0', (1L << 33) - 1).raw(padded("abc")).bytes();
    assertThat(Seen.causes(Seen.read(tar))).contains(Cause.TOO_LARGE, Cause.BROKEN);
  }

  private static byte[] padded(String text) {
    return TarMaker.padded(text.getBytes(UTF_8));
  }
}
