package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SweepTest {
  private static final SweepOptions VERIFIED = SweepOptions.BLOBS.verified();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"sha1,1", "sha1,3", "sha256,1", "sha256,3"})
  void everyObjectIsShownOnceAsGitListsIt(String format, int threads) {
    Git git = Git.init(folder, "--object-format=" + format);
    RandomHistory.into(git, new Random(5), 150);
    git.run("tag", "-a", "-m", "first", "v1");
    git.run("repack", "-adfq", "--depth=50", "--window=50");
    git.write("loose", "one more").write("empty", "").commitAll("loose on top of packed");
    try (GitRepository repository = git.open()) {
      Shown shown = Shown.all(repository, VERIFIED.threads(threads));
      assertThat(shown.lines()).isEqualTo(listed(git));
      assertThat(shown.withCopies()).isGreaterThan(30);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5_000, 1 << 20})
  void whatIsLetGoOfIsMadeAgain(long openBytes) {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(8), 150);
    git.run("repack", "-adfq", "--depth=50", "--window=50");
    try (GitRepository repository = git.open()) {
      Shown shown = Shown.all(repository, VERIFIED.limits(1 << 20, openBytes));
      assertThat(shown.lines()).isEqualTo(listed(git));
    }
  }

  @Test
  void onlyTheTypesAskedForAreShown() {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(3), 40);
    git.run("gc", "-q");
    git.write("loose", "1").commitAll("loose");
    Shown shown = new Shown();
    try (GitRepository repository = git.open()) {
      repository.sweepBlobs(
          SweepOptions.BLOBS,
          () ->
              (id, content, length, copies, base) ->
                  shown.visit(id, ObjectType.BLOB, content, length, copies, (byte[]) base));
    }
    assertThat(shown.lines())
        .isEqualTo(listed(git).stream().filter(line -> line.contains(" blob ")).toList());
  }

  @Test
  void copiesInSeveralPacksAndFilesAreShownOnce() throws IOException {
    Git git = Git.init(folder.resolve("r"));
    RandomHistory.into(git, new Random(4), 40);
    git.run("repack", "-adfq");
    Path packs = git.file(".git/objects/pack");
    keep(packs);
    git.write("second", "x".repeat(3000)).commitAll("second");
    git.run("repack", "-adfq", "--pack-kept-objects");
    Path pack = files(packs, ".pack").getLast();
    Path elsewhere = Files.createDirectories(folder.resolve("kept")).resolve("p.pack");
    Files.copy(pack, elsewhere);
    Git.init(folder.resolve("other")).feed(Files.readAllBytes(elsewhere), 0, "unpack-objects");
    git.write(".git/objects/info/alternates", "../../../other/.git/objects\n");
    assertThat(files(packs, ".pack")).hasSizeGreaterThan(1);
    try (GitRepository repository = git.open()) {
      assertThat(Shown.all(repository, VERIFIED.threads(2)).lines()).isEqualTo(listed(git));
    }
  }

  @Test
  void aPackWithoutIndexIsReadThroughTheMultiPackIndex() throws IOException {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(4), 40);
    git.run("repack", "-dq");
    git.write("second", "pack").commitAll("two").run("repack", "-dq");
    git.run("multi-pack-index", "write");
    List<String> listed = listed(git);
    for (Path index : files(git.file(".git/objects/pack"), ".idx")) {
      Files.delete(index);
    }
    try (GitRepository repository = git.open()) {
      assertThat(Shown.all(repository, VERIFIED).lines()).isEqualTo(listed);
    }
    Path shared = git.file(".git/objects/pack/multi-pack-index");
    byte[] bytes = Files.readAllBytes(shared);
    Files.delete(shared);
    Files.write(shared, Arrays.copyOf(bytes, bytes.length / 2));
    try (GitRepository repository = git.open()) {
      SweepCoverage coverage = Shown.sweep(repository, VERIFIED, new Shown());
      assertThat(coverage.gaps()).extracting(SweepGap::why).containsOnly("a pack has no index");
      assertThat(coverage.isWhole()).isFalse();
    }
  }

  @Test
  void linkedWorkTreesSubmodulesAndBareRepositoriesAreSwept() {
    Git inner = Git.init(folder.resolve("inner")).write("f", "inside").commitAll("one");
    Git git = Git.init(folder.resolve("outer")).write("g", "outside").commitAll("one");
    git.run("submodule", "--quiet", "add", inner.folder().toString(), "sub");
    git.commitAll("with a submodule").run("worktree", "add", "-q", "../tree");
    git.run("clone", "-q", "--bare", ".", folder.resolve("bare").toString());
    for (String name : List.of("outer", "tree", "bare")) {
      try (GitRepository repository = Git.opened(folder.resolve(name))) {
        assertThat(Shown.all(repository, VERIFIED).lines()).as(name).isEqualTo(listed(git));
      }
    }
    try (GitRepository repository = Git.opened(git.file("sub"))) {
      assertThat(Shown.all(repository, VERIFIED).lines()).isEqualTo(listed(inner));
    }
  }

  @Test
  void aLargeBlobIsShownAsAStreamOrToldOf() throws IOException {
    Git git =
        Git.init(folder).write("big", "x".repeat(70_000)).write("small", "y").commitAll("one");
    ObjectId big = ObjectId.parse(git.run("rev-parse", "HEAD:big")).orElseThrow();
    for (int packed = 0; packed < 2; packed++) {
      LargeVisitor large = new LargeVisitor(true);
      try (GitRepository repository = git.open()) {
        SweepOptions options = SweepOptions.BLOBS.limits(60_000, 1 << 20);
        SweepCoverage coverage = repository.<Object>sweepBlobs(options, () -> large);
        assertThat(coverage.isWhole()).isTrue();
        assertThat(coverage.seen()).isEqualTo(2);
        assertThat(large.seen()).containsExactly(big + " 70000 70000");
        coverage = repository.<Object>sweepBlobs(options, () -> new LargeVisitor(false));
        assertThat(coverage.gaps())
            .extracting(SweepGap::reason, SweepGap::where)
            .containsExactly(tuple(SweepGap.Reason.TOO_LARGE, big.hex()));
        assertThat(coverage.seen()).isEqualTo(1);
      }
      git.run("gc", "-q");
    }
  }

  @Test
  void chosenObjectsAreShownAndThoseThatAreNotThereToldOf() {
    Git git = Git.init(folder).write("a", "1").write("b", "2").commitAll("one");
    git.run("gc", "-q");
    ObjectId one = ObjectId.parse(git.run("rev-parse", "HEAD:a")).orElseThrow();
    ObjectId none = ObjectId.parse("0123456789".repeat(4)).orElseThrow();
    try (GitRepository repository = git.open()) {
      Shown shown = new Shown();
      SweepCoverage coverage =
          Shown.sweep(repository, SweepOptions.BLOBS.only(Set.of(one, none)), shown);
      assertThat(shown.order()).containsExactly(one);
      assertThat(coverage.gaps())
          .containsExactly(
              new SweepGap(
                  SweepGap.Reason.MISSING, none.hex(), "the object is not in the repository"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anErrorOfAVisitorComesOut(int threads) {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(3), 60);
    try (GitRepository repository = git.open()) {
      BlobVisitor<Object> failing =
          (id, content, length, copies, base) -> {
            throw new IllegalArgumentException("from the visitor");
          };
      assertThatThrownBy(
              () -> repository.sweepBlobs(SweepOptions.BLOBS.threads(threads), () -> failing))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("from the visitor");
    }
  }

  @Test
  void shallowAndPartialClonesAreToldOf() {
    Git origin = Git.init(folder.resolve("origin"));
    RandomHistory.into(origin, new Random(3), 20);
    origin.run("config", "uploadpack.allowfilter", "true");
    String from = origin.folder().toUri().toString();
    origin.run("clone", "-q", "--bare", "--depth=3", from, folder.resolve("shallow").toString());
    origin.run(
        "clone", "-q", "--bare", "--filter=blob:none", from, folder.resolve("partial").toString());
    try (GitRepository whole = origin.open();
        GitRepository shallow = Git.opened(folder.resolve("shallow"));
        GitRepository partial = Git.opened(folder.resolve("partial"))) {
      SweepCoverage coverage = Shown.sweep(whole, SweepOptions.BLOBS, new Shown());
      assertThat(coverage.shallow() || coverage.partial()).isFalse();
      coverage = Shown.sweep(shallow, SweepOptions.BLOBS, new Shown());
      assertThat(coverage.shallow()).isTrue();
      coverage = Shown.sweep(partial, SweepOptions.BLOBS, new Shown());
      assertThat(coverage.partial()).isTrue();
      BlobSelection selection = partial.blobsSince(List.of(Git.head(partial)), List.of());
      coverage =
          partial.<Object>sweepBlobs(
              SweepOptions.BLOBS.only(selection.blobs()), () -> (id, b, n, c, s) -> null);
      assertThat(coverage.counts())
          .containsOnlyKeys(SweepGap.Reason.MISSING)
          .containsEntry(SweepGap.Reason.MISSING, (long) selection.blobs().size());
    }
  }

  private static List<String> listed(Git git) {
    return git.lines("cat-file", "--batch-all-objects", "--batch-check").stream().sorted().toList();
  }

  private static void keep(Path packs) throws IOException {
    for (Path pack : files(packs, ".pack")) {
      Files.createFile(Path.of(pack.toString().replace(".pack", ".keep")));
    }
  }

  private static List<Path> files(Path packs, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(packs)) {
      return new ArrayList<>(
          files.filter(each -> each.toString().endsWith(suffix)).sorted().toList());
    }
  }
}
