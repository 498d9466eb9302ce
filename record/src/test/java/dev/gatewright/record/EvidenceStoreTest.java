package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceStoreTest {
  private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
  private static final String ABC_SHA256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;

  private EvidenceStore store() {
    return new EvidenceStore(folder, new RealDisk());
  }

  @Test
  void aPieceIsFoundUnderTheDigestOfItsBytes() {
    EvidenceStore.Piece piece = store().put(ABC);
    assertThat(piece.sha256().hex()).isEqualTo(ABC_SHA256);
    assertThat(piece.size()).isEqualTo(3);
    assertThat(folder.resolve("evidence").resolve(ABC_SHA256)).hasBinaryContent(ABC);
    assertThat(store().get(piece.sha256(), 3)).contains(ABC);
    assertThat(store().put(ABC)).isEqualTo(piece);
    assertThat(folder.resolve("evidence")).isDirectoryContaining("glob:**");
    assertThat(store().damaged()).isEmpty();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(store().get(Hash.ofHex(ABC_SHA256).orElseThrow(), 9)).isEmpty();
    assertThat(store().damaged()).isEmpty();
  }

  @Test
  void aChangedPieceIsNotHandedOutAndIsNamed() throws IOException {
    EvidenceStore.Piece piece = store().put(ABC);
    Files.writeString(folder.resolve("evidence").resolve(ABC_SHA256), "abd");
    assertThatThrownBy(() -> store().get(piece.sha256(), 9))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("was changed after it was stored");
    assertThat(store().damaged()).containsExactly(ABC_SHA256);
    store().put(ABC);
    assertThat(store().damaged()).isEmpty();
  }

  @Test
  void moreThanTheLimitIsRefusedAndLeavesNothing() throws IOException {
    assertThatThrownBy(() -> store().put(new ByteArrayInputStream(ABC), 2))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("larger than 2 bytes");
    try (var files = Files.list(folder.resolve("evidence"))) {
      assertThat(files).isEmpty();
    }
    EvidenceStore.Piece piece = store().put(ABC);
    assertThatThrownBy(() -> store().get(piece.sha256(), 2)).isInstanceOf(RecordException.class);
  }

  @Test
  void aStreamThatBreaksLeavesNothing() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[70_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the other side went away");
              }

              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
              }
            });
    assertThatThrownBy(() -> store().put(broken, 1 << 20))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("the other side went away");
    try (var files = Files.list(folder.resolve("evidence"))) {
      assertThat(files).isEmpty();
    }
  }
}
