package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep leaves out because it is known: never what it could not vouch for. */
final class KnownSweepTest {
  @TempDir private Path folder;
  private Git git;

  @BeforeEach
  void setUp() {
    git = Git.init(folder);
  }

  private SweepCoverage sweep(IdSet known, Shown shown) {
    try (GitRepository repository = git.open()) {
      return repository.sweep(SweepOptions.BLOBS.without(known), () -> shown);
    }
  }

  private IdSet everyBlob() {
    Shown shown = new Shown();
    SweepCoverage coverage = sweep(IdSet.NONE, shown);
    assertThat(coverage.gaps()).isEmpty();
    return IdSet.of(ObjectFormat.SHA1, shown.order());
  }

  private ObjectId blob(String name) {
    return ObjectId.parse(git.run("rev-parse", name)).orElseThrow();
  }

  /** Two versions of a file in one pack: the older is a delta of the newer. */
  private void twoVersions() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      text.append(random.nextInt()).append('\n');
    }
    git.write("f", text.toString()).commitAll("one");
    git.write("f", text + "more\n").commitAll("two");
    git.run("repack", "-adfq");
  }

  /** Changes the last byte of the packed data of an object, which belongs to its checksum. */
  private void damage(ObjectId id) throws IOException {
    Path index;
    try (Stream<Path> files = Files.list(folder.resolve(".git/objects/pack"))) {
      index = files.filter(file -> file.toString().endsWith(".idx")).findAny().orElseThrow();
    }
    List<String> entries = git.lines("verify-pack", "-v", index.toString());
    String[] entry =
        entries.stream()
            .filter(line -> line.startsWith(id.hex()))
            .findAny()
            .orElseThrow()
            .split(" +");
    int last = Integer.parseInt(entry[4]) + Integer.parseInt(entry[3]) - 1;
    Path pack = Path.of(index.toString().replace(".idx", ".pack"));
    assertThat(pack.toFile().setWritable(true)).isTrue();
    byte[] bytes = Files.readAllBytes(pack);
    bytes[last] ^= 1;
    Files.write(pack, bytes);
  }

  @Test
  void onlyWhatIsNewIsShownAgain() {
    RandomHistory.into(git, new Random(2), 40);
    git.run("repack", "-adq");
    IdSet all = everyBlob();
    Shown again = new Shown();
    SweepCoverage second = sweep(all, again);
    assertThat(again.order()).isEmpty();
    assertThat(second.known()).isEqualTo(all);
    git.write("new", "2").commitAll("new");
    Shown more = new Shown();
    SweepCoverage third = sweep(all, more);
    assertThat(more.order()).containsExactly(blob("HEAD:new"));
    assertThat(third.known()).isEqualTo(all);
  }

  @Test
  void whatIsKnownStaysKnownWhenItsPackBecomesAnother() {
    git.write("a", "1").commitAll("one");
    IdSet all = everyBlob();
    assertThat(sweep(all, new Shown()).known().size()).as("a file of its own").isZero();
    git.run("gc", "-q");
    git.write("b", "2").commitAll("two");
    git.run("gc", "-q");
    Shown shown = new Shown();
    assertThat(sweep(all, shown).known()).isEqualTo(all);
    assertThat(shown.order()).containsExactly(blob("HEAD:b"));
  }

  @Test
  void whatIsNoLongerThereIsNotCountedAsKnown() {
    git.write("a", "1").commitAll("one");
    git.run("repack", "-adq");
    IdSet more = everyBlob().with(IdSet.of(ObjectFormat.SHA1, List.of(HandmadePack.id(9))));
    assertThat(sweep(more, new Shown()).known()).isEqualTo(everyBlob());
  }

  @Test
  void aDeltaOfAKnownBlobComesWithoutItsBase() {
    twoVersions();
    IdSet newer = IdSet.of(ObjectFormat.SHA1, List.of(blob("HEAD:f")));
    Shown all = new Shown();
    sweep(IdSet.NONE, all);
    assertThat(all.withCopies()).isEqualTo(1);
    Shown shown = new Shown();
    SweepCoverage coverage = sweep(newer, shown);
    assertThat(coverage.known()).isEqualTo(newer);
    assertThat(shown.order()).containsExactly(blob("HEAD~1:f"));
    assertThat(shown.withCopies()).isZero();
    assertThat(shown.content(blob("HEAD~1:f"))).isEqualTo(all.content(blob("HEAD~1:f")));
  }

  @Test
  void aKnownBlobWhosePackedBytesChangedIsNotLeftOut() throws IOException {
    twoVersions();
    IdSet all = everyBlob();
    damage(blob("HEAD~1:f"));
    SweepCoverage with = sweep(all, new Shown());
    assertThat(with.known()).isEqualTo(IdSet.of(ObjectFormat.SHA1, List.of(blob("HEAD:f"))));
    assertThat(with.counts()).isEqualTo(sweep(IdSet.NONE, new Shown()).counts()).isNotEmpty();
  }

  @Test
  void aKnownBlobIsNotLeftOutWhenWhatItIsBuiltOutOfChanged() throws IOException {
    twoVersions();
    IdSet older = IdSet.of(ObjectFormat.SHA1, List.of(blob("HEAD~1:f")));
    damage(blob("HEAD:f"));
    SweepCoverage with = sweep(older, new Shown());
    assertThat(with.known().size()).isZero();
    assertThat(with.gaps()).isEqualTo(sweep(IdSet.NONE, new Shown()).gaps()).hasSize(2);
  }

  @Test
  void aPackWithoutChecksumsIsShownWhole() throws IOException {
    twoVersions();
    git.run("multi-pack-index", "write");
    IdSet all = everyBlob();
    try (Stream<Path> files = Files.list(folder.resolve(".git/objects/pack"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".idx")).toList()) {
        Files.delete(file);
      }
    }
    Shown shown = new Shown();
    SweepCoverage coverage = sweep(all, shown);
    assertThat(coverage.known().size()).isZero();
    assertThat(coverage.gaps()).isEmpty();
    assertThat(shown.order()).hasSize(2);
  }
}
