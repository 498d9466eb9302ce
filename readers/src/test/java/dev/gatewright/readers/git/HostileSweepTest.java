package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatewright.readers.git.HandmadePack.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs that git would never write: each object is shown, or told of. */
final class HostileSweepTest {
  private static final byte[] X_TO_Y = {1, 1, 1, 'y'};
  private static final byte[] X = {'x'};

  @TempDir private Path folder;

  private final Shown shown = new Shown();

  @Test
  void deltasThatGoRoundAreToldOf() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.onName(1, X_TO_Y),
            Entry.onName(2, X_TO_Y),
            Entry.onName(0, X_TO_Y),
            Entry.onName(3, X_TO_Y),
            Entry.onName(0, X_TO_Y),
            Entry.blob(X));
    SweepCoverage coverage = sweep(entries);
    assertThat(coverage.gaps())
        .hasSize(5)
        .extracting(SweepGap::why)
        .containsOnly("a chain of deltas goes round");
    assertThat(shown.order()).containsExactly(HandmadePack.id(5));
  }

  @Test
  void aDeltaWithoutItsBaseIsToldOfAsMissingAndSoIsWhatStandsOnIt() throws IOException {
    SweepCoverage coverage =
        sweep(List.of(Entry.onName(900, X_TO_Y), Entry.onName(0, X_TO_Y), Entry.back(3, X_TO_Y)));
    assertThat(coverage.counts()).containsEntry(SweepGap.Reason.MISSING, 3L);
    assertThat(shown.order()).isEmpty();
  }

  @Test
  void deltasThatDoNotFitAreToldOfWithAllThatStandsOnThem() throws IOException {
    byte[] pastTheBase = {1, 2, (byte) 0x90, 2};
    byte[] pastTheEnd = {1, 2, 1};
    byte[] tooLittle = {1, 5, 1, 'y'};
    byte[] otherBase = {2, 1, 1, 'y'};
    byte[] reserved = {1, 1, 0};
    List<Entry> entries = new ArrayList<>(List.of(Entry.blob(X)));
    for (byte[] code :
        List.of(pastTheBase, pastTheEnd, tooLittle, otherBase, reserved, HandmadePack.NOTHING)) {
      entries.add(Entry.onName(0, code));
    }
    entries.add(Entry.onName(1, X_TO_Y));
    entries.add(Entry.onName(0, X_TO_Y));
    SweepCoverage coverage = sweep(entries);
    assertThat(coverage.counts()).containsEntry(SweepGap.Reason.CORRUPT, 7L);
    assertThat(shown.order()).containsExactly(HandmadePack.id(0), HandmadePack.id(8));
  }

  @Test
  void anAnnouncedSizeIsNotBelieved() throws IOException {
    byte[] bomb = {1, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0x7f, 1, 'y'};
    byte[] large = {1, (byte) 0x80, (byte) 0x80, (byte) 0x80, 4, 1, 'y'};
    SweepCoverage coverage =
        sweep(
            List.of(
                Entry.blob(X),
                Entry.onName(0, bomb),
                Entry.onName(0, large),
                new Entry(3, 1L << 50, HandmadePack.NOTHING, X),
                new Entry(3, 20 << 20, HandmadePack.NOTHING, X),
                new Entry(3, 0, HandmadePack.NOTHING, X)));
    assertThat(coverage.counts())
        .containsEntry(SweepGap.Reason.TOO_LARGE, 2L)
        .containsEntry(SweepGap.Reason.CORRUPT, 3L);
    assertThat(shown.order()).containsExactly(HandmadePack.id(0));
  }

  @Test
  void emptyObjectsAndUnknownTypesAreToldApart() throws IOException {
    SweepCoverage coverage =
        sweep(
            List.of(
                Entry.blob(HandmadePack.NOTHING),
                new Entry(5, 1, HandmadePack.NOTHING, X),
                new Entry(0, 1, HandmadePack.NOTHING, X)));
    assertThat(shown.content(HandmadePack.id(0))).isEmpty();
    assertThat(shown.order()).containsExactly(HandmadePack.id(0));
    assertThat(coverage.counts()).containsEntry(SweepGap.Reason.CORRUPT, 2L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChainOfTenThousandIsRebuilt(boolean branching) throws IOException {
    List<Entry> entries = branching ? comb() : chain();
    HandmadePack pack = new HandmadePack().add(entries);
    Path repository = pack.writeInto(folder.resolve("r"));
    SweepCoverage coverage = sweep(repository, SweepOptions.BLOBS.limits(1 << 20, 1 << 16));
    assertThat(coverage.gaps()).isEmpty();
    assertThat(shown.order()).hasSize(entries.size());
    int last = entries.size() - 1;
    assertThat(new String(shown.content(HandmadePack.id(last)), StandardCharsets.US_ASCII))
        .matches("x[yz]*");
  }

  private static List<Entry> chain() {
    List<Entry> entries = new ArrayList<>(List.of(Entry.blob(X)));
    for (int i = 0; i < 10_000; i++) {
      entries.add(Entry.onName(i, grow(1 + i)));
    }
    return entries;
  }

  /** A long chain in which each link has a second delta. */
  private static List<Entry> comb() {
    List<Entry> entries = new ArrayList<>(List.of(Entry.blob(X)));
    for (int i = 0; i < 3000; i++) {
      int base = entries.size() - 1;
      entries.add(Entry.onName(base, grow(1 + i)));
      entries.add(Entry.onName(base, grow(1 + i)));
    }
    return entries;
  }

  /** Copies a base of so many bytes and adds one. */
  private static byte[] grow(int size) {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    HandmadePack.varint(code, size);
    HandmadePack.varint(code, size + 1);
    code.writeBytes(new byte[] {(byte) 0xb0, (byte) size, (byte) (size >> 8), 1, 'y'});
    return code.toByteArray();
  }

  @Test
  void basesInOtherPacksAreFoundAndRingsOverPacksEnd() throws IOException {
    Path repository = folder.resolve("r");
    new HandmadePack("pack-a", 0)
        .add(List.of(Entry.onName(10, X_TO_Y), Entry.onName(11, X_TO_Y), Entry.onName(12, X_TO_Y)))
        .writeInto(repository);
    new HandmadePack("pack-b", 10)
        .add(List.of(Entry.blob(X), Entry.onName(0, X_TO_Y), Entry.onName(2, X_TO_Y)))
        .writeInto(repository);
    SweepCoverage coverage = sweep(repository, SweepOptions.BLOBS);
    assertThat(shown.order())
        .containsExactly(
            HandmadePack.id(10), HandmadePack.id(0), HandmadePack.id(11), HandmadePack.id(1));
    assertThat(shown.withCopies()).isEqualTo(3);
    assertThat(coverage.counts()).containsOnlyKeys(SweepGap.Reason.CORRUPT);
    assertThat(coverage.gaps()).hasSize(2);
  }

  @Test
  void aBaseInAFileOfItsOwnIsFound() throws IOException {
    Git git = Git.init(folder, "--bare");
    byte[] text = X.clone();
    String hex =
        new String(git.feed(text, 0, "hash-object", "-w", "--stdin"), StandardCharsets.US_ASCII)
            .strip();
    ObjectId base = ObjectId.parse(hex).orElseThrow();
    new HandmadePack("pack-a", 0)
        .add(List.of(new Entry(7, X_TO_Y.length, base.bytes(), X_TO_Y)))
        .writeInto(folder);
    SweepCoverage coverage = sweep(folder, SweepOptions.BLOBS);
    assertThat(coverage.gaps()).isEmpty();
    assertThat(shown.order()).containsExactly(base, HandmadePack.id(0));
  }

  @Test
  void contentUnderAnotherNameIsToldOfWhenItIsProved() throws IOException {
    Path repository = new HandmadePack().add(List.of(Entry.blob(X))).writeInto(folder);
    SweepCoverage coverage = sweep(repository, SweepOptions.BLOBS.verified());
    assertThat(coverage.gaps())
        .extracting(SweepGap::why)
        .containsExactly("an object does not hash to its name");
    assertThat(shown.order()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "signature", "short", "index"})
  void aPackThatCannotBeOpenedIsToldOf(String kind) throws IOException {
    Path repository = new HandmadePack().add(List.of(Entry.blob(X))).writeInto(folder);
    Path pack = repository.resolve("objects/pack/pack-x.pack");
    Path index = repository.resolve("objects/pack/pack-x.idx");
    byte[] bytes = Files.readAllBytes(kind.equals("index") ? index : pack);
    switch (kind) {
      case "version" -> bytes[7] = 9;
      case "signature" -> bytes[0] = 'p';
      case "short" -> bytes = Arrays.copyOf(bytes, 20);
      case "index" -> bytes = Arrays.copyOf(bytes, bytes.length - 30);
      default -> throw new IllegalArgumentException(kind);
    }
    Files.write(kind.equals("index") ? index : pack, bytes);
    SweepCoverage coverage = sweep(repository, SweepOptions.BLOBS);
    assertThat(coverage.gaps()).extracting(SweepGap::where).containsExactly("pack-x.pack");
  }

  @Test
  void anIndexThatPointsOutOfThePackOrTwiceToOnePlaceIsToldOf() throws IOException {
    Path repository =
        new HandmadePack()
            .add(List.of(Entry.blob(X), Entry.blob(X), Entry.blob(X)))
            .writeInto(folder);
    Path index = repository.resolve("objects/pack/pack-x.idx");
    byte[] bytes = Files.readAllBytes(index);
    int offsets = bytes.length - 40 - 12;
    bytes[offsets + 4] = 0x40;
    System.arraycopy(bytes, offsets, bytes, offsets + 8, 4);
    Files.write(index, bytes);
    SweepCoverage coverage = sweep(repository, SweepOptions.BLOBS);
    assertThat(coverage.gaps())
        .extracting(SweepGap::where)
        .containsExactly(HandmadePack.id(1).hex(), HandmadePack.id(2).hex());
    assertThat(shown.order()).containsExactly(HandmadePack.id(0));
  }

  @Test
  void anObjectThatOnePackHoldsTwiceIsShownOnce() throws IOException {
    Path repository =
        new HandmadePack().add(List.of(Entry.blob(X), Entry.blob(X))).writeInto(folder);
    Path index = repository.resolve("objects/pack/pack-x.idx");
    byte[] bytes = Files.readAllBytes(index);
    int names = 8 + 4 * 256;
    System.arraycopy(bytes, names, bytes, names + 20, 20);
    Files.write(index, bytes);
    SweepCoverage coverage = sweep(repository, SweepOptions.BLOBS);
    assertThat(shown.order()).containsExactly(HandmadePack.id(0));
    assertThat(coverage.isWhole()).isTrue();
  }

  private SweepCoverage sweep(List<Entry> entries) throws IOException {
    Path repository = new HandmadePack().add(entries).writeInto(folder.resolve("r"));
    return sweep(repository, SweepOptions.BLOBS);
  }

  private SweepCoverage sweep(Path repository, SweepOptions options) {
    try (GitRepository opened = Git.opened(repository)) {
      return assertTimeoutPreemptively(
          Duration.ofSeconds(30), () -> Shown.sweep(opened, options, shown));
    }
  }
}
