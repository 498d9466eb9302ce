package dev.gatewright.readers.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.archive.Told.Cause;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Gzip, alone and around a tar. */
final class GzipReaderTest {
  private static final byte[] TAR = new TarMaker().file("p/x", "xx").file("p/y", "yy").end();

  @Test
  void aCompressedTarIsOneArchive() {
    byte[] gzip = TarMaker.gzip(TAR);
    assertThat(Seen.of(gzip).lines).containsExactly("ENTRY a!/p/x=xx", "ENTRY a!/p/y=yy");
    assertThat(Seen.read(gzip).counts().archives()).isOne();
    assertThat(Seen.causes(Seen.read(gzip))).isEmpty();
    assertThat(Seen.read(gzip).kind()).isEqualTo(ArchiveKind.GZIP);
  }

  @Test
  void aTarMayGoOnFromOneMemberToTheNext() {
    byte[] gzip =
        joined(
            TarMaker.gzip(Arrays.copyOf(TAR, 700)),
            TarMaker.gzip(new byte[0]),
            TarMaker.gzip(Arrays.copyOfRange(TAR, 700, TAR.length)));
    assertThat(Seen.of(gzip).lines).containsExactly("ENTRY a!/p/x=xx", "ENTRY a!/p/y=yy");
    assertThat(Seen.causes(Seen.read(gzip))).isEmpty();
  }

  @Test
  void aFileAloneHasTheNameOfItsHeaderOrThatOfTheArchive() {
    byte[] plain = TarMaker.gzip("text".getBytes(ISO_8859_1));
    Seen seen = new Seen();
    ArchiveReader.read("d/log.gz", plain, ArchiveLimits.DEFAULT, seen);
    assertThat(seen.lines).containsExactly("ENTRY d/log.gz!/log=text");
    plain[3] = 8 | 16 | 4;
    byte[] fields = "\2\0AB../name\0a comment\0".getBytes(ISO_8859_1);
    byte[] named =
        joined(Arrays.copyOf(plain, 10), fields, Arrays.copyOfRange(plain, 10, plain.length));
    assertThat(Seen.of(named).lines)
        .containsExactly(
            "ENTRY a!/../name=text", "OUTSIDE a!/(bytes of gzip comments)=ABa comment");
  }

  @Test
  void whatLiesBehindIsShownAndZerosAreNot() {
    byte[] gzip = TarMaker.gzip(TAR);
    assertThat(Seen.causes(Seen.read(joined(gzip, new byte[100])))).isEmpty();
    assertThat(Seen.of(joined(gzip, "tail".getBytes(ISO_8859_1))).lines)
        .containsExactly(
            "ENTRY a!/p/x=xx", "ENTRY a!/p/y=yy", "OUTSIDE a!/(bytes behind the gzip stream)=tail");
  }

  @Test
  void wrongSumsAreTold() {
    byte[] gzip = TarMaker.gzip(TAR);
    gzip[gzip.length - 8]++;
    assertThat(Seen.causes(Seen.read(gzip))).containsExactly(Cause.CHECKSUM);
    assertThat(Seen.of(gzip).lines).hasSize(2);
  }

  @Test
  void aStreamCutShortIsNeverWhole() {
    for (byte[] gzip : new byte[][] {TarMaker.gzip(TAR), TarMaker.gzip(new byte[0])}) {
      for (int length = 3; length < gzip.length; length++) {
        assertThat(Seen.read(Arrays.copyOf(gzip, length)).whole()).as("%d", length).isFalse();
      }
    }
  }

  @Test
  void kindsThatAreNotReadAreTold() {
    String[] heads = {
      "BZh91AY&SY", "\3757zXZ\0", "\50\265\57\375", "\4\42\115\30", "7z\274\257\47\34", "Rar!\32\7"
    };
    ArchiveKind[] kinds = {
      ArchiveKind.BZIP2,
      ArchiveKind.XZ,
      ArchiveKind.ZSTD,
      ArchiveKind.LZ4,
      ArchiveKind.SEVEN_ZIP,
      ArchiveKind.RAR
    };
    for (int i = 0; i < heads.length; i++) {
      ArchiveRead read = Seen.read((heads[i] + "rest").getBytes(ISO_8859_1));
      assertThat(read.kind()).isEqualTo(kinds[i]);
      assertThat(read.whole()).isFalse();
      assertThat(read.skipped())
          .extracting(Told::toString)
          .containsExactly("a: " + kinds[i].title() + " is not read");
    }
  }

  @Test
  void whatIsNoArchiveIsSaidToBeNone() {
    for (String text : new String[] {"", "P", "PK", "text", "BZh9 is a word", "x".repeat(2000)}) {
      ArchiveRead read = Seen.read(text.getBytes(ISO_8859_1));
      assertThat(read.kind()).as(text).isEqualTo(ArchiveKind.NONE);
      assertThat(read.whole()).isFalse();
      assertThat(read.counts().shown()).isZero();
    }
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
