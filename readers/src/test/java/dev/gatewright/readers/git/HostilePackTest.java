package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatewright.readers.git.HandmadePack.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that git would never write. */
final class HostilePackTest {
  @TempDir private Path folder;

  @Test
  void deltasThatGoRoundEnd() throws IOException {
    byte[] code = {1, 1, 1, 'x'};
    GitRead<GitObject> read = read(List.of(Entry.onName(1, code), Entry.onName(0, code)), 0);
    assertThat(read.why()).contains("goes round");
  }

  @Test
  void aDeltaOfItselfEnds() throws IOException {
    assertThat(read(List.of(Entry.onName(0, new byte[] {1, 1, 1, 'x'})), 0).why())
        .contains("goes round");
    byte[] zeroDistance = {0};
    assertThat(read(List.of(new Entry(6, 1, zeroDistance, HandmadePack.NOTHING)), 0).why())
        .contains("broken");
    byte[] farBack = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f};
    assertThat(read(List.of(new Entry(6, 1, farBack, HandmadePack.NOTHING)), 0).why())
        .contains("broken");
  }

  @Test
  void aDeltaWithoutItsBaseIsBroken() throws IOException {
    assertThat(read(List.of(Entry.onName(9, new byte[] {1, 1, 1, 'x'})), 0).why())
        .contains("broken");
  }

  @Test
  void anAnnouncedSizeIsNotBelieved() throws IOException {
    GitRead<GitObject> read =
        read(List.of(new Entry(3, 60 << 20, HandmadePack.NOTHING, new byte[] {1})), 0);
    assertThat(read.why()).contains("data of a pack entry is broken");
    read = read(List.of(new Entry(3, 1L << 50, HandmadePack.NOTHING, new byte[] {1})), 0);
    assertThat(read)
        .isInstanceOfSatisfying(
            GitRead.Unreadable.class,
            bad -> assertThat(bad.cause()).isEqualTo(GitRead.Cause.TOO_LARGE));
  }

  @Test
  void aChainThatDoublesStopsAtTheLimit() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(3, 1 << 16, HandmadePack.NOTHING, new byte[1 << 16]));
    for (int i = 1; i < 13; i++) {
      entries.add(Entry.onName(i - 1, doubling(1L << (15 + i))));
    }
    assertThat(read(entries, 12))
        .isInstanceOfSatisfying(
            GitRead.Unreadable.class,
            bad -> assertThat(bad.cause()).isEqualTo(GitRead.Cause.TOO_LARGE));
  }

  @Test
  void contentUnderAnotherNameIsNotGivenOut() throws IOException {
    assertThat(read(List.of(new Entry(3, 1, HandmadePack.NOTHING, new byte[] {1})), 0).why())
        .isEqualTo("an object does not hash to its name");
  }

  /** Copies the whole base twice, in pieces that one instruction can hold. */
  private static byte[] doubling(long baseSize) {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    HandmadePack.varint(code, baseSize);
    HandmadePack.varint(code, 2 * baseSize);
    for (int twice = 0; twice < 2; twice++) {
      for (long at = 0; at < baseSize; at += 1 << 15) {
        code.writeBytes(
            new byte[] {
              (byte) 0xaf,
              (byte) at,
              (byte) (at >> 8),
              (byte) (at >> 16),
              (byte) (at >> 24),
              (byte) 0x80
            });
      }
    }
    return code.toByteArray();
  }

  private GitRead<GitObject> read(List<Entry> entries, int wanted) throws IOException {
    Path repository = Files.createTempDirectory(folder, "r");
    new HandmadePack().add(entries).writeInto(repository);
    ObjectId id = HandmadePack.id(wanted);
    try (GitRepository opened = Git.opened(repository)) {
      return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> opened.object(id));
    }
  }
}
