package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordWriterTest {
  @TempDir private Path folder;

  private RecordPlace place() {
    return RecordPlace.at(folder.resolve("record"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 513, 65_537})
  void aRecordOfEverySizeIsIntactAndHasTheRootOfItsEntries(int size) {
    RecordPlace place = Sandbox.filled(place(), size);
    Hash root = Sandbox.naiveRoot(Sandbox.leaves(size));
    Checkpoint checkpoint = RecordReader.at(place).checkpoint().orElseThrow();
    assertThat(Sandbox.verify(place)).isEqualTo(new Verification.Intact(size, root, checkpoint));
    try (RecordWriter again = Sandbox.open(place)) {
      assertThat(again.repair().isNone()).isTrue();
      again.append(Sandbox.entry(size));
    }
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
    assertThat(RecordReader.at(place).checkpoint().orElseThrow().root())
        .isEqualTo(Sandbox.naiveRoot(Sandbox.leaves(size + 1)));
  }

  @Test
  void theFilesOnDiskAreThoseOfTheSpecification() throws IOException {
    RecordPlace place = Sandbox.filled(place(), 257);
    Path record = place.folder();
    assertThat(record.resolve("tile/0/000")).hasSize(8192);
    assertThat(record.resolve("tile/0/001.p/1")).hasSize(32);
    assertThat(record.resolve("tile/1/000.p/1")).hasSize(32);
    byte[] last = Sandbox.entry(256).bytes();
    byte[] bundle = Files.readAllBytes(record.resolve("tile/entries/001.p/1"));
    assertThat(bundle).startsWith(0, last.length).endsWith(last).hasSize(2 + last.length);
    String checkpoint = Files.readString(record.resolve("checkpoint"));
    String root = Sandbox.naiveRoot(Sandbox.leaves(257)).base64();
    assertThat(checkpoint)
        .startsWith(Sandbox.ORIGIN + "\n257\n" + root + "\n\n\u2014 " + Sandbox.ORIGIN + " ");
    assertThat(Files.readString(record.resolve("vkey"))).startsWith(Sandbox.ORIGIN + "+");
  }

  @Test
  void oneByOneAppendsAcrossReopeningsLeaveNoUnfinishedTileBehindAFullOne() throws IOException {
    for (int i = 0; i < 259; i += 7) {
      try (RecordWriter writer = Sandbox.open(place())) {
        for (int j = i; j < i + 7; j++) {
          assertThat(writer.append(Sandbox.entry(j)).first()).isEqualTo(j);
        }
      }
    }
    Path tiles = place().folder().resolve("tile");
    assertThat(tiles.resolve("0/000.p")).doesNotExist();
    assertThat(tiles.resolve("entries/000.p")).doesNotExist();
    assertThat(tiles.resolve("0/001.p")).isDirectoryContaining("glob:**/3");
    try (var bundles = Files.list(tiles.resolve("entries/001.p"))) {
      assertThat(bundles.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("2", "3");
    }
    assertThat(Sandbox.verify(place())).isInstanceOf(Verification.Intact.class);
    assertThat(Sandbox.read(place())).hasSize(259).last().isEqualTo(Sandbox.entry(258).json());
  }

  @Test
  void entriesAreReadBackInOrderWithTheirParts() {
    Sandbox.filled(place(), 3);
    List<Entry> read = new ArrayList<>();
    try (Entries entries = RecordReader.at(place()).entries()) {
      while (entries.hasNext()) {
        Recorded recorded = entries.next();
        assertThat(recorded.index()).isEqualTo(read.size());
        read.add(recorded.entry().orElseThrow());
      }
    }
    assertThat(read).isEqualTo(Sandbox.entries(0, 3));
  }

  @Test
  void manyThreadsShareCommitsAndEachHearsOfItsOwnEntries() throws InterruptedException {
    Set<Long> heard = new ConcurrentSkipListSet<>();
    Set<Long> sizes = new ConcurrentSkipListSet<>();
    List<Thread> threads = new ArrayList<>();
    try (RecordWriter writer = Sandbox.open(place())) {
      for (int t = 0; t < 8; t++) {
        int number = t;
        Thread thread =
            Thread.ofVirtual()
                .start(
                    () -> {
                      for (int i = 0; i < 25; i++) {
                        RecordWriter.Appended done = writer.append(Sandbox.entry(number * 25 + i));
                        heard.add(done.first());
                        sizes.add(done.checkpoint().size());
                      }
                    });
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(heard).hasSize(200);
    assertThat(sizes).as("commits").hasSizeLessThan(200);
    assertThat(Sandbox.verify(place())).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void anInterruptedCallerStillGetsItsAnswerAndTheRecordLivesOn() {
    try (RecordWriter writer = Sandbox.open(place())) {
      Thread.currentThread().interrupt();
      assertThat(writer.append(Sandbox.entry(0)).first()).isZero();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(writer.append(Sandbox.entry(1)).first()).isEqualTo(1);
    }
  }

  @Test
  void aSecondWriterOfTheSameProcessIsToldToWait() {
    try (RecordWriter first = Sandbox.open(place())) {
      first.append(Sandbox.entry(0));
      assertThat(Sandbox.opening(place(), new RealDisk()))
          .isInstanceOfSatisfying(
              Opening.Busy.class,
              busy ->
                  assertThat(busy.sentence())
                      .contains(place().folder().toString())
                      .contains("60 ms"));
      assertThat(Sandbox.verify(place())).isInstanceOf(Verification.Intact.class);
      assertThat(Sandbox.opening(place(), new RealDisk())).isInstanceOf(Opening.Busy.class);
    }
    Sandbox.open(place()).close();
  }

  @Test
  void aClosedWriterTakesNothing() {
    RecordWriter writer = Sandbox.open(place());
    writer.append(Sandbox.entry(0));
    writer.close();
    writer.close();
    assertThatThrownBy(() -> writer.append(Sandbox.entry(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyTheOwnerMayLookIn() throws IOException {
    Sandbox.filled(place(), 1);
    Path record = place().folder();
    assumeThat(Files.getFileStore(record).supportsFileAttributeView("posix")).isTrue();
    assertThat(mode(record)).isEqualTo("rwx------");
    assertThat(mode(record.resolve("tile/0/000.p"))).isEqualTo("rwx------");
    assertThat(mode(record.resolve("key"))).isEqualTo("rw-------");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void theKeyIsMadeOnceAndItsSecretIsInNoOtherFile() throws IOException {
    Sandbox.filled(place(), 1);
    Path record = place().folder();
    byte[] key = Files.readAllBytes(record.resolve("key"));
    try (RecordWriter writer = Sandbox.open(place())) {
      writer.append(Sandbox.entry(1));
    }
    assertThat(Files.readAllBytes(record.resolve("key"))).isEqualTo(key);
    String first = new String(key, StandardCharsets.UTF_8).split("\n", -1)[0];
    String secret = first.substring(first.length() - 40);
    try (var files = Files.walk(record)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text.contains(secret)).as(file.toString()).isEqualTo(file.endsWith("key"));
      }
    }
  }

  @Test
  void anotherOriginIsRefused() {
    Sandbox.filled(place(), 1);
    Opening opening =
        RecordWriter.open(
            place(), "gatewright/other", java.security.SecureRandom::new, java.time.Duration.ZERO);
    assertThat(opening)
        .isInstanceOfSatisfying(
            Opening.Another.class,
            another -> {
              assertThat(another.asked()).isEqualTo("gatewright/other");
              assertThat(another.sentence()).contains(another.owner(), "gatewright/other");
              assertThat(another.owner()).isNotEqualTo(another.asked());
            });
  }

  @Test
  void anAuditorWithTheKeyKeptElsewhereNoticesAnExchangedRecord() throws IOException {
    Sandbox.filled(place(), 2);
    VerifierKey kept = RecordReader.at(place()).key().orElseThrow();
    assertThat(RecordReader.at(place()).verify(kept)).isInstanceOf(Verification.Intact.class);
    Sandbox.deleteFolder(place().folder());
    Sandbox.filled(place(), 2);
    assertThat(Sandbox.verify(place())).isInstanceOf(Verification.Intact.class);
    assertThat(RecordReader.at(place()).verify(kept))
        .isInstanceOfSatisfying(
            Verification.Tampered.class, bad -> assertThat(bad.file()).isEqualTo("vkey"));
  }

  @Test
  void whereThereIsNoRecordThereIsNothingToRead() {
    RecordReader reader = RecordReader.at(place());
    assertThat(reader.verify()).isInstanceOf(Verification.Unreadable.class);
    assertThat(reader.checkpoint()).isEmpty();
    try (Entries none = reader.entries()) {
      assertThat(none.hasNext()).isFalse();
    }
    assertThat(place().folder()).doesNotExist();
  }

  @Test
  void anOpeningLooksOnlyAtTheRightEdge() throws IOException {
    Sandbox.filled(place(), 1000);
    Path old = place().folder().resolve("tile/entries/000");
    byte[] bytes = Files.readAllBytes(old);
    byte[] changed = bytes.clone();
    changed[10] ^= 1;
    Files.write(old, changed);
    try (RecordWriter writer = Sandbox.open(place())) {
      assertThat(writer.repair().isNone()).isTrue();
    }
    assertThat(Sandbox.verify(place())).isInstanceOf(Verification.Tampered.class);
    assertThat(Arrays.equals(Files.readAllBytes(old), changed)).isTrue();
  }
}
