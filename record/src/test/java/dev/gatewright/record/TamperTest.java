package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes bytes of every file of a record and expects to hear where. */
final class TamperTest {
  @TempDir(factory = MemoryDisk.class)
  private Path folder;

  private RecordPlace filled(int size) {
    return Sandbox.filled(RecordPlace.at(folder.resolve("record")), size);
  }

  /** Changes one bit of each byte in turn. */
  private static void flip(
      RecordPlace place, String file, int stride, IntUnaryOperator index, String blamed)
      throws IOException {
    Path path = place.folder().resolve(file);
    byte[] sound = Files.readAllBytes(path);
    assertThat(sound).isNotEmpty();
    for (int i = 0; i < sound.length; i += stride) {
      byte[] changed = sound.clone();
      changed[i] ^= (byte) (1 << (i % 8));
      Files.write(path, changed);
      expect(Sandbox.verify(place), index.applyAsInt(i), blamed, file + " byte " + i);
    }
    Files.write(path, sound);
  }

  private static void expect(Verification found, long index, String file, String where) {
    assertThat(found)
        .as(where)
        .isInstanceOfSatisfying(
            Verification.Tampered.class,
            bad -> {
              assertThat(bad.firstBadIndex()).as("%s: %s", where, bad).isEqualTo(index);
              assertThat(bad.file()).as("%s: %s", where, bad).isEqualTo(file);
            });
  }

  /** For each byte of entries.log the entry it belongs to. */
  private static IntUnaryOperator ownerInLog(int size) {
    List<Integer> ends = new ArrayList<>();
    int end = EntriesLog.HEADER.length;
    for (int i = 0; i < size; i++) {
      end += EntriesLog.FRAME + Sandbox.entry(i).bytes().length;
      ends.add(end);
    }
    return at -> owner(ends, at);
  }

  private static IntUnaryOperator ownerInBundle(int from, int to) {
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (int i = from; i < to; i++) {
      end += 2 + Sandbox.entry(i).bytes().length;
      ends.add(end);
    }
    return at -> from + owner(ends, at);
  }

  private static int owner(List<Integer> ends, int at) {
    int i = 0;
    while (ends.get(i) <= at) {
      i++;
    }
    return i;
  }

  @Test
  void everyByteOfASmallRecordIsGuardedAndTheFirstBadIndexIsNamed() throws IOException {
    RecordPlace place = filled(5);
    flip(place, "entries.log", 1, ownerInLog(5), "entries.log");
    flip(place, "tile/entries/000.p/5", 1, ownerInBundle(0, 5), "tile/entries/000.p/5");
    flip(place, "tile/0/000.p/5", 1, at -> at / 32, "tile/0/000.p/5");
    flip(place, "checkpoint", 1, at -> 0, "checkpoint");
    flip(place, "last-signed", 1, at -> 5, "last-signed");
    flip(place, "vkey", 1, at -> 0, "vkey");
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void everyKindOfTileOfALargerRecordIsGuarded() throws IOException {
    RecordPlace place = filled(600);
    flip(place, "entries.log", 211, ownerInLog(600), "entries.log");
    flip(place, "tile/0/000", 97, at -> at / 32, "tile/0/000");
    flip(place, "tile/0/001", 97, at -> 256 + at / 32, "tile/0/001");
    flip(place, "tile/0/002.p/88", 31, at -> 512 + at / 32, "tile/0/002.p/88");
    flip(place, "tile/1/000.p/2", 1, at -> 256 * (at / 32), "tile/1/000.p/2");
    flip(place, "tile/entries/001", 201, ownerInBundle(256, 512), "tile/entries/001");
    flip(place, "tile/entries/002.p/88", 101, ownerInBundle(512, 600), "tile/entries/002.p/88");
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void theTileOfTheThirdLevelIsGuarded() throws IOException {
    RecordPlace place = filled(65_536 + 1);
    flip(place, "tile/2/000.p/1", 9, at -> 0, "tile/2/000.p/1");
    flip(place, "tile/1/000", 2039, at -> 256 * (at / 32), "tile/1/000");
  }

  /** Cuts each file to each shorter length, and removes it. */
  private static void cut(
      RecordPlace place, String file, int stride, IntUnaryOperator index, IntFunction<String> blame)
      throws IOException {
    Path path = place.folder().resolve(file);
    byte[] sound = Files.readAllBytes(path);
    for (int length = 0; length < sound.length; length += stride) {
      Files.write(path, Arrays.copyOf(sound, length));
      String where = file + " cut to " + length;
      expect(Sandbox.verify(place), index.applyAsInt(length), blame.apply(length), where);
    }
    Files.delete(path);
    expect(Sandbox.verify(place), index.applyAsInt(0), blame.apply(0), file + " removed");
    Files.write(path, sound);
  }

  @Test
  void everyFileCutShortOrRemovedIsNoticed() throws IOException {
    RecordPlace place = filled(5);
    IntUnaryOperator none = length -> 0;
    cut(
        place,
        "entries.log",
        1,
        at -> at < 8 ? 0 : ownerInLog(5).applyAsInt(at),
        n -> "entries.log");
    cut(place, "tile/0/000.p/5", 1, none, n -> "tile/0/000.p/5");
    IntUnaryOperator bundle = at -> ownerInBundle(0, 5).applyAsInt(at);
    cut(place, "tile/entries/000.p/5", 1, bundle, n -> "tile/entries/000.p/5");
    cut(place, "checkpoint", 1, none, n -> "checkpoint");
    cut(place, "last-signed", 1, at -> 5, n -> "last-signed");
    cut(place, "vkey", 1, none, n -> "vkey");
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void bytesBehindTheEndOfAFileAreNoticed() throws IOException {
    RecordPlace place = filled(5);
    for (String file :
        List.of("tile/0/000.p/5", "tile/entries/000.p/5", "checkpoint", "last-signed", "vkey")) {
      Path path = place.folder().resolve(file);
      byte[] sound = Files.readAllBytes(path);
      Files.write(path, Arrays.copyOf(sound, sound.length + 1));
      assertThat(Sandbox.verify(place))
          .isInstanceOfSatisfying(
              Verification.Tampered.class, bad -> assertThat(bad.file()).isEqualTo(file));
      Files.write(path, sound);
    }
  }

  @Test
  void aWriterRefusesALogThatWasChangedAndSaysWhere() throws IOException {
    RecordPlace place = filled(5);
    Path log = place.folder().resolve("entries.log");
    byte[] sound = Files.readAllBytes(log);
    IntUnaryOperator owner = ownerInLog(5);
    for (int i = 0; i < sound.length; i += 3) {
      byte[] changed = sound.clone();
      changed[i] ^= 4;
      Files.write(log, changed);
      expect(Sandbox.refusal(place), owner.applyAsInt(i), "entries.log", "byte " + i);
      assertThat(Files.readAllBytes(log)).isEqualTo(changed);
    }
  }

  @Test
  void aWriterMakesDamagedTilesAgainFromTheLogAndReportsIt() throws IOException {
    RecordPlace place = filled(600);
    for (String file :
        List.of("tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/002.p/88", "last-signed")) {
      Path path = place.folder().resolve(file);
      byte[] sound = Files.readAllBytes(path);
      if (!file.startsWith("tile/entries")) {
        Files.delete(path);
        try (RecordWriter writer = Sandbox.open(place)) {
          assertThat(writer.repair().rebuiltFiles()).as(file).isPositive();
        }
        assertThat(Files.readAllBytes(path)).isEqualTo(sound);
      }
    }
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void aForgerWhoAlsoMendsChecksumAndBundleIsFoundByTheTiles() throws IOException {
    RecordPlace place = filled(300);
    forge(place, 7);
    expect(Sandbox.verify(place), 7, "entries.log", "forged with bundle");
  }

  @Test
  void aForgerWhoAlsoMendsTheTileOfLeavesIsFoundByTheTileAbove() throws IOException {
    RecordPlace place = filled(600);
    Hash leaf = forge(place, 300);
    write(place, "tile/0/001", 32 * (300 - 256), leaf.bytes());
    expect(Sandbox.verify(place), 256, "entries.log", "forged with bundle and tile");
  }

  @Test
  void aForgerWhoMendsEverythingButTheSignatureIsFoundByTheRoot() throws IOException {
    RecordPlace place = filled(5);
    Hash leaf = forge(place, 3);
    write(place, "tile/0/000.p/5", 32 * 3, leaf.bytes());
    expect(Sandbox.verify(place), 0, "entries.log", "forged with all tiles");
    expect(Sandbox.refusal(place), 0, "entries.log", "forged with all tiles");
  }

  /** Turns entry {@code index} into another one of the same length, with sound framing. */
  private static Hash forge(RecordPlace place, int index) throws IOException {
    byte[] forged = Sandbox.entry(index).bytes();
    forged[forged.length - 5] ^= 1;
    int before = 0;
    int inBundle = 0;
    for (int i = 0; i < index; i++) {
      int length = Sandbox.entry(i).bytes().length;
      before += EntriesLog.FRAME + length;
      inBundle = (i & 255) == 255 ? 0 : inBundle + 2 + length;
    }
    byte[] frame = EntriesLog.frames(List.of(forged)).array();
    write(place, "entries.log", EntriesLog.HEADER.length + before, frame);
    long size = RecordReader.at(place).checkpoint().orElseThrow().size();
    Tile bundle = new Tile(-1, index >> 8, (int) Math.min(256, size - (index & ~255)));
    write(place, bundle.path(), inBundle + 2, forged);
    return Proofs.leaf(forged);
  }

  private static void write(RecordPlace place, String file, int at, byte[] bytes)
      throws IOException {
    Path path = place.folder().resolve(file);
    byte[] all = Files.readAllBytes(path);
    ByteBuffer.wrap(all).put(at, bytes);
    Files.write(path, all);
  }
}
