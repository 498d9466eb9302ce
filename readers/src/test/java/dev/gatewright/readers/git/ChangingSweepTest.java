package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories that change or are damaged: each object is shown as git has it, or told of. */
final class ChangingSweepTest {
  @TempDir private Path folder;

  private Git history(int seed, boolean packed) {
    Git git = Git.init(folder.resolve("repository"));
    RandomHistory.into(git, new Random(seed), 60);
    if (packed) {
      git.run("repack", "-adfq", "--depth=50", "--window=50");
    }
    return git;
  }

  private static Set<ObjectId> names(Git git) {
    Set<ObjectId> names = new TreeSet<>();
    for (String line : git.lines("cat-file", "--batch-all-objects", "--batch-check")) {
      names.add(ObjectId.parse(line.substring(0, line.indexOf(' '))).orElseThrow());
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatGarbageCollectionTakesAwayIsReadFromTheNewPack(boolean packed) {
    Git git = history(5, packed);
    git.write("one", "1").commitAll("one more").write("two", "2").commitAll("two more");
    Set<ObjectId> names = names(git);
    Shown shown = new Shown();
    boolean[] collected = new boolean[1];
    try (GitRepository repository = git.open()) {
      SweepCoverage coverage =
          repository.sweep(
              SweepOptions.BLOBS.types(ObjectType.COMMIT, ObjectType.values()),
              () ->
                  (id, type, content, length, copies, base) -> {
                    if (!collected[0]) {
                      collected[0] = true;
                      git.run("gc", "-q", "--prune=now");
                    }
                    return shown.visit(id, type, content, length, copies, (byte[]) base);
                  });
      assertThat(coverage.gaps()).isEmpty();
      assertThat(new TreeSet<>(shown.order())).isEqualTo(names);
    }
  }

  @Test
  void anObjectThatIsGoneForGoodIsToldOf() throws IOException {
    Git git = Git.init(folder).write("a", "1").write("b", "2").commitAll("one");
    Shown shown = new Shown();
    try (GitRepository repository = git.open()) {
      SweepCoverage coverage =
          repository.sweepBlobs(
              SweepOptions.BLOBS,
              () ->
                  (id, content, length, copies, base) -> {
                    delete(git, "HEAD:a");
                    delete(git, "HEAD:b");
                    return shown.visit(id, ObjectType.BLOB, content, length, copies, (byte[]) base);
                  });
      assertThat(shown.order()).hasSize(1);
      assertThat(coverage.counts()).containsOnlyKeys(SweepGap.Reason.CHANGED);
    }
  }

  private static void delete(Git git, String name) {
    String hex = git.run("rev-parse", name);
    try {
      Files.deleteIfExists(
          git.file(".git/objects/" + hex.substring(0, 2) + "/" + hex.substring(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPackThatIsListedAndNotThereIsToldOf() throws IOException {
    Git git = history(5, true);
    Path pack = git.file(".git/objects/pack/pack-gone.pack");
    Files.createSymbolicLink(pack, Path.of("nowhere"));
    try (GitRepository repository = git.open()) {
      Shown shown = new Shown();
      SweepCoverage coverage = Shown.sweep(repository, SweepOptions.BLOBS, shown);
      assertThat(coverage.gaps())
          .containsExactly(
              new SweepGap(
                  SweepGap.Reason.CHANGED,
                  "pack-gone.pack",
                  "a pack was removed while the repository was being read"));
      assertThat(shown.order()).isNotEmpty();
    }
  }

  @Test
  void anObjectThatIsBrokenInOnePackIsReadFromAnother() throws IOException {
    Git git = history(5, true);
    Files.createFile(Path.of(only(git, ".pack").toString().replace(".pack", ".keep")));
    git.write("more", "text").commitAll("more");
    git.run("repack", "-adfq", "--pack-kept-objects", "--depth=3");
    Set<ObjectId> names = names(git);
    List<Path> packs = files(git, ".pack");
    assertThat(packs).hasSize(2);
    for (Path pack : packs) {
      byte[] before = Files.readAllBytes(pack);
      byte[] bytes = before.clone();
      for (int at = 40; at < bytes.length - 20; at += 97) {
        bytes[at] ^= 0x55;
      }
      Files.delete(pack);
      Files.write(pack, bytes);
      Shown shown = new Shown();
      SweepCoverage coverage = sweepVerified(git, shown);
      Set<ObjectId> left = new TreeSet<>(names);
      shown.order().forEach(left::remove);
      assertThat(left).hasSizeLessThan(5);
      assertThat(coverage.isWhole()).isEqualTo(left.isEmpty());
      Files.delete(pack);
      Files.write(pack, before);
    }
  }

  @Test
  void aPackThatGrewIsDoubtedAndEveryObjectProved() throws IOException {
    Git git = history(5, true);
    Set<ObjectId> names = names(git);
    Path pack = only(git, ".pack");
    byte[] bytes = Files.readAllBytes(pack);
    Files.delete(pack);
    Files.write(pack, Arrays.copyOf(bytes, bytes.length + 500));
    Shown shown = new Shown();
    try (GitRepository repository = git.open()) {
      SweepCoverage coverage = Shown.sweep(repository, SweepOptions.BLOBS, shown);
      assertThat(coverage.gaps())
          .extracting(SweepGap::why)
          .containsExactly("a pack is not the one its index was made for");
      IdSet known = IdSet.of(ObjectFormat.SHA1, names);
      SweepCoverage again = Shown.sweep(repository, SweepOptions.BLOBS.without(known), new Shown());
      assertThat(again.known().size()).isZero();
    }
    assertThat(new TreeSet<>(shown.order())).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {".pack", ".idx", "loose"})
  void damagedFilesNeverGiveWrongContentAndNothingIsLeftOutInSilence(String suffix)
      throws IOException {
    boolean packed = !suffix.equals("loose");
    Git git = history(11, packed);
    if (!packed) {
      for (int i = 0; i < 20; i++) {
        git.write("f" + i, "text " + i).commitAll("commit " + i);
      }
    }
    Set<ObjectId> names = names(git);
    List<Path> files = files(git, packed ? suffix : "");
    Random random = new Random(3);
    int untold = 0;
    long told = 0;
    for (int i = 0; i < 60; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] before = Files.readAllBytes(file);
      damage(file, before, random);
      Shown shown = new Shown();
      SweepCoverage coverage = sweepVerified(git, shown);
      Set<ObjectId> left = new TreeSet<>(names);
      shown.order().forEach(left::remove);
      untold += !left.isEmpty() && coverage.isWhole() ? 1 : 0;
      told += coverage.isWhole() ? 0 : 1;
      Files.delete(file);
      Files.write(file, before);
    }
    assertThat(untold).isZero();
    assertThat(told).isGreaterThan(20);
  }

  private static SweepCoverage sweepVerified(Git git, Shown shown) {
    try (GitRepository repository = git.open()) {
      return assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> Shown.sweep(repository, SweepOptions.BLOBS.verified().threads(2), shown));
    }
  }

  private static void damage(Path file, byte[] before, Random random) throws IOException {
    byte[] bytes = before.clone();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    boolean cut = random.nextInt(4) == 0;
    Files.delete(file);
    Files.write(file, cut ? Arrays.copyOf(before, random.nextInt(before.length)) : bytes);
  }

  private static Path only(Git git, String suffix) throws IOException {
    return files(git, suffix).getFirst();
  }

  private static List<Path> files(Git git, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(git.file(".git/objects"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              each ->
                  suffix.isEmpty()
                      ? each.toString().matches(".*/[0-9a-f]{2}/[0-9a-f]{38}")
                      : each.toString().endsWith(suffix))
          .sorted()
          .toList();
    }
  }
}
