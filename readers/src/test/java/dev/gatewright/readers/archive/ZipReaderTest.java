package dev.gatewright.readers.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.archive.Told.Cause;
import dev.gatewright.readers.archive.ZipMaker.Fields;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Zips as they should be and as they should not. */
final class ZipReaderTest {
  private static final Fields ONE = Fields.deflated("one", "first content".getBytes(UTF_8));

  @Test
  void storedAndDeflatedEntriesAreShownInTheOrderTheyLieIn() {
    byte[] zip = new ZipMaker().stored("b/", "").deflated("b/x", "xx").stored("a", "y").end();
    ArchiveRead read = Seen.read(zip);
    assertThat(Seen.of(zip).lines).containsExactly("ENTRY a!/b/x=xx", "ENTRY a!/a=y");
    assertThat(read.whole()).isTrue();
    assertThat(read.kind()).isEqualTo(ArchiveKind.ZIP);
    assertThat(read.remarks()).isEmpty();
    assertThat(read.counts()).isEqualTo(new ArchiveRead.Counts(1, 3, 1, 0, 2, 3, 3));
  }

  @Test
  void memoryOutsideTheHeapIsReadLikeAnArray() {
    byte[] zip = new ZipMaker().deflated("x", "xx").end();
    ByteBuffer direct = ByteBuffer.allocateDirect(zip.length).put(zip).flip();
    Seen seen = new Seen();
    ArchiveReader.read("a", MemorySegment.ofBuffer(direct), ArchiveLimits.DEFAULT, seen);
    assertThat(seen.lines).containsExactly("ENTRY a!/x=xx");
  }

  @Test
  void zip64AndSizesBehindTheContentAreRead() {
    byte[] zip = new ZipMaker().large(ONE).described(ONE.named(new byte[] {'d'})).end64();
    assertThat(Seen.of(zip).lines)
        .containsExactly("ENTRY a!/one=first content", "ENTRY a!/d=first content");
    assertThat(Seen.causes(Seen.read(zip))).isEmpty();
  }

  @Test
  void anEmptyZipIsWhole() {
    byte[] zip = new ZipMaker().end();
    assertThat(Seen.read(zip).whole()).isTrue();
    assertThat(Seen.read(zip).kind()).isEqualTo(ArchiveKind.ZIP);
  }

  @Test
  void whatIsEncryptedOrOfAnotherMethodIsTold() {
    byte[] zip =
        new ZipMaker().entry(ONE.flagged(1)).entry(ONE.named(new byte[] {'m'}).by(12)).end();
    ArchiveRead read = Seen.read(zip);
    assertThat(Seen.causes(read)).containsExactly(Cause.ENCRYPTED, Cause.UNSUPPORTED);
    assertThat(read.skipped().get(1))
        .hasToString("a!/m: is compressed by method 12 and was not read");
    assertThat(Seen.of(zip).lines).isEmpty();
  }

  @Test
  void anotherNameInTheHeaderIsTold() {
    ZipMaker maker = new ZipMaker();
    byte[] zip = maker.listed(ONE, 0).local(ONE.named("evil".getBytes(UTF_8))).end();
    assertThat(Seen.read(zip).remarks())
        .extracting(Told::toString)
        .containsExactly("a!/one: the header before it has another name than the list of the zip");
    assertThat(Seen.of(zip).lines).containsExactly("ENTRY a!/one=first content");
  }

  @Test
  void whatTheHeaderSaysOtherwiseIsReadToo() {
    Fields said = Fields.stored("one", "what a reader of streams would see");
    byte[] zip =
        new ZipMaker()
            .listed(said.sized(ZipMaker.sum("what".getBytes(UTF_8)), 4, 4), 0)
            .local(said)
            .end();
    ArchiveRead read = Seen.read(zip);
    assertThat(Seen.causes(read)).contains(Cause.DISAGREES, Cause.UNNAMED);
    assertThat(Seen.of(zip).lines)
        .contains("ENTRY a!/one=what", "UNNAMED a!/one=what a reader of streams would see");
  }

  @Test
  void anEntryThatTheListDoesNotNameIsReadAndTold() {
    Fields hidden = Fields.deflated("hidden", "between".getBytes(UTF_8));
    byte[] zip = new ZipMaker().stored("x", "1").local(hidden).stored("y", "2").end();
    assertThat(Seen.of(zip).lines)
        .containsExactly("ENTRY a!/x=1", "UNNAMED a!/hidden=between", "ENTRY a!/y=2");
    assertThat(Seen.causes(Seen.read(zip))).containsExactly(Cause.UNNAMED);
  }

  @Test
  void bytesThatBelongToNoEntryAreShown() {
    byte[] zip =
        new ZipMaker().stored("x", "1").raw("gap").stored("y", "2").raw("tail").end(2, "remark");
    assertThat(Seen.of(zip).lines)
        .containsExactly(
            "ENTRY a!/x=1",
            "OUTSIDE a!/(bytes of a zip between its entries)=gap",
            "ENTRY a!/y=2",
            "OUTSIDE a!/(bytes of a zip before its list)=tail",
            "OUTSIDE a!/(bytes at the end of a zip)=remark");
    assertThat(Seen.causes(Seen.read(zip)))
        .containsExactly(Cause.OUTSIDE, Cause.OUTSIDE, Cause.OUTSIDE);
  }

  @Test
  void aZipBehindAProgramIsReadWhetherPlacesCountFromItOrNot() {
    byte[] zip = new ZipMaker().deflated("x", "xx").end();
    byte[] before = ("#!/bin/sh\n" + new String(zip, ISO_8859_1)).getBytes(ISO_8859_1);
    byte[] counted = new ZipMaker().raw("#!/bin/sh\n").deflated("x", "xx").end();
    for (byte[] each : new byte[][] {before, counted}) {
      assertThat(ArchiveReader.kind(each)).isEqualTo(ArchiveKind.ZIP);
      assertThat(Seen.of(each).lines)
          .containsExactly(
              "OUTSIDE a!/(bytes of a zip between its entries)=#!/bin/sh\n", "ENTRY a!/x=xx");
      assertThat(Seen.read(each).whole()).isTrue();
    }
  }

  @Test
  void aZipCutShortIsReadAsFarAsItGoesAndNeverWhole() {
    byte[] zip = new ZipMaker().deflated("x", "xx").entry(ONE).stored("z", "zz").end();
    for (int length = 4; length < zip.length; length++) {
      byte[] cut = Arrays.copyOf(zip, length);
      assertThat(Seen.read(cut).whole()).as("%d bytes", length).isFalse();
    }
    assertThat(Seen.of(Arrays.copyOf(zip, zip.length - 1)).lines)
        .contains("UNNAMED a!/x=xx", "UNNAMED a!/one=first content", "UNNAMED a!/z=zz");
  }

  @Test
  void garbageBehindIsShownHoweverLong() {
    byte[] zip = new ZipMaker().deflated("x", "xx").end();
    byte[] little = Arrays.copyOf(zip, zip.length + 2);
    little[zip.length] = '?';
    assertThat(Seen.of(little).lines).contains("ENTRY a!/x=xx");
    assertThat(Seen.causes(Seen.read(little))).containsExactly(Cause.OUTSIDE);
    byte[] much = Arrays.copyOf(zip, 100_000);
    assertThat(Seen.of(much).lines).contains("UNNAMED a!/x=xx");
    assertThat(Seen.causes(Seen.read(much))).contains(Cause.BROKEN);
  }

  @Test
  void wrongSumsSizesAndCountsAreTold() {
    byte[] sum = new ZipMaker().entry(ONE.sized(1, ONE.packed(), ONE.size())).end();
    assertThat(Seen.causes(Seen.read(sum))).containsExactly(Cause.CHECKSUM);
    byte[] size = new ZipMaker().entry(ONE.sized(ONE.crc(), ONE.packed(), 5)).end();
    assertThat(Seen.causes(Seen.read(size))).containsExactly(Cause.DISAGREES);
    assertThat(Seen.of(size).lines).containsExactly("ENTRY a!/one=first content");
    assertThat(Seen.causes(Seen.read(new ZipMaker().entry(ONE).end(2, ""))))
        .containsExactly(Cause.DISAGREES);
  }

  @Test
  void brokenContentIsShownAsFarAsItGoes() {
    byte[] broken = Arrays.copyOf(ONE.bytes(), ONE.bytes().length);
    Arrays.fill(broken, 8, broken.length, (byte) 0xFF);
    Fields fields = new Fields(ONE.name(), 0, 8, 0, broken.length, ONE.size(), broken);
    byte[] zip = new ZipMaker().entry(fields).stored("z", "zz").end();
    assertThat(Seen.causes(Seen.read(zip))).containsExactly(Cause.BROKEN);
    assertThat(Seen.of(zip).lines.getFirst()).startsWith("BEGINNING a!/one=");
    assertThat(Seen.of(zip).lines).contains("ENTRY a!/z=zz");
  }

  @Test
  void bytesBehindTheCompressedOnesOfAnEntryAreShown() {
    byte[] longer = Arrays.copyOf(ONE.bytes(), ONE.bytes().length + 3);
    longer[longer.length - 1] = '!';
    Fields fields = new Fields(ONE.name(), 0, 8, ONE.crc(), longer.length, ONE.size(), longer);
    byte[] zip = new ZipMaker().entry(fields).end();
    assertThat(Seen.of(zip).lines)
        .containsExactly(
            "ENTRY a!/one=first content",
            "OUTSIDE a!/(bytes behind the compressed bytes of an entry)=\0\0!");
  }

  @Test
  void anEntryWhereThereIsNoneIsToldAndTheRestRead() {
    byte[] zip = new ZipMaker().listed(ONE, 5000).stored("x", "1").end();
    ArchiveRead read = Seen.read(zip);
    assertThat(Seen.causes(read)).containsExactly(Cause.BROKEN);
    assertThat(Seen.of(zip).lines).containsExactly("ENTRY a!/x=1");
  }

  @Test
  void hostileNamesAreOnlyLabels() {
    ZipMaker maker = new ZipMaker().stored("../../etc/x", "1").stored("/abs", "2");
    maker.stored("a\u202Eb\nc", "3").stored("/abs", "4").stored("n".repeat(60_000), "5");
    maker.entry(Fields.stored("", "6").named(new byte[] {'b', (byte) 0xFF, 'd'}));
    byte[] zip = maker.stored("", "7").end();
    assertThat(Seen.of(zip).lines)
        .containsExactly(
            "ENTRY a!/../../etc/x=1",
            "ENTRY a!//abs=2",
            "ENTRY a!/a<U+202E>b\u240Ac=3",
            "ENTRY a!//abs=4",
            "ENTRY a!/" + "n".repeat(1024) + "…=5",
            "ENTRY a!/b\\xffd=6",
            "ENTRY a!/=7");
    assertThat(Seen.causes(Seen.read(zip))).containsExactly(Cause.DUPLICATE);
  }
}
