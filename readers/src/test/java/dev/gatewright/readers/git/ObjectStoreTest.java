package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ObjectStoreTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"sha1,false", "sha1,true", "sha256,false", "sha256,true"})
  void everyObjectIsReadAsGitReadsIt(String format, boolean packed) {
    Git git = Git.init(folder, "--object-format=" + format);
    RandomHistory.into(git, new Random(5), packed ? 120 : 12);
    git.run("tag", "-a", "-m", "first", "v1");
    if (packed) {
      git.run("repack", "-adfq", "--depth=50", "--window=50");
      git.write("loose", "one more").commitAll("loose on top of packed");
    }
    try (GitRepository repository = git.open()) {
      assertThat(everyObjectReads(git, repository)).isGreaterThan(30);
    }
  }

  private static int everyObjectReads(Git git, GitRepository repository) {
    List<String> lines = git.lines("cat-file", "--batch-all-objects", "--batch-check");
    for (String line : lines) {
      String[] words = line.split(" ");
      GitRead<GitObject> read = repository.object(ObjectId.parse(words[0]).orElseThrow());
      GitObject object = Git.found(read);
      assertThat(object.type().id()).isEqualTo(words[1]);
      assertThat(object.data()).hasSize(Integer.parseInt(words[2]));
    }
    return lines.size();
  }

  @Test
  void treesAndTagsAreReadAsGitPrintsThem() throws IOException {
    Git git = Git.init(folder).write("b", "1").write("a/c", "2").write("a.x", "3");
    Files.createSymbolicLink(git.file("link"), Path.of("b"));
    git.commitAll("one").run("tag", "-a", "-m", "The first\nmore", "v1");
    git.run("tag", "-a", "-m", "of a tag", "v2", "v1");
    try (GitRepository repository = git.open()) {
      StringBuilder listed = new StringBuilder();
      ObjectId tree = Git.found(repository.commit(Git.head(repository))).tree();
      for (TreeObject.Entry entry : Git.found(repository.tree(tree)).entries()) {
        listed.append(entry.id()).append(' ').append(entry.name()).append('\n');
      }
      assertThat(listed.toString().strip())
          .isEqualTo(git.run("ls-tree", "--format=%(objectname) %(path)", "HEAD"));
      ObjectId tag = Git.found(repository.ref("refs/tags/v2"));
      assertThat(Git.found(repository.peel(tag))).isEqualTo(Git.head(repository));
      TagObject first = Git.found(repository.tag(Git.found(repository.tag(tag)).target()));
      assertThat(first.name()).isEqualTo("v1");
      assertThat(first.subject()).isEqualTo("The first");
      assertThat(first.tagger().name()).isEqualTo("Cy");
    }
  }

  @Test
  void anObjectAboveTheLimitIsNotRead() throws IOException {
    Git git = Git.init(folder).write("big", "x".repeat(5000)).commitAll("one");
    ObjectId big = ObjectId.parse(git.run("rev-parse", "HEAD:big")).orElseThrow();
    for (int i = 0; i < 2; i++) {
      try (GitRepository repository = Git.found(GitRepository.open(folder, 4999))) {
        assertThat(repository.object(big))
            .isInstanceOfSatisfying(
                GitRead.Unreadable.class,
                bad -> assertThat(bad.cause()).isEqualTo(GitRead.Cause.TOO_LARGE));
      }
      try (GitRepository repository = Git.found(GitRepository.open(folder, 5000))) {
        assertThat(repository.object(big)).isInstanceOf(GitRead.Found.class);
      }
      git.run("gc", "-q");
    }
  }

  @Test
  void anUnknownNameIsMissing() {
    try (GitRepository repository = Git.init(folder).write("f", "1").commitAll("one").open()) {
      ObjectId none = ObjectId.parse("0123456789".repeat(4)).orElseThrow();
      assertThat(repository.object(none)).isEqualTo(new GitRead.Missing<>(none.hex()));
    }
  }

  @Test
  void alternatesAreFollowedFiveLevelsDeepAndRoundOnce() throws IOException {
    Git first = Git.init(folder.resolve("r0")).write("f", "1").commitAll("one");
    ObjectId id = ObjectId.parse(first.run("rev-parse", "HEAD")).orElseThrow();
    for (int i = 1; i <= 6; i++) {
      Git next = Git.init(folder.resolve("r" + i));
      Path before = folder.resolve("r" + (i - 1)).resolve(".git/objects");
      next.write(
          ".git/objects/info/alternates", (i == 3 ? "../../../r2/.git/objects" : before) + "\n");
      try (GitRepository repository = next.open()) {
        assertThat(repository.object(id) instanceof GitRead.Found<GitObject>)
            .as("level %d", i)
            .isEqualTo(i <= 5);
      }
    }
    first.write(".git/objects/info/alternates", folder.resolve("r1/.git/objects") + "\n");
    try (GitRepository repository = first.open()) {
      assertThat(repository.object(ObjectId.parse("ab".repeat(20)).orElseThrow()))
          .isInstanceOf(GitRead.Missing.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".pack", ".idx", ""})
  void flippedBytesNeverGiveWrongContentAndNeverHang(String suffix) throws IOException {
    Git git = Git.init(folder.resolve("repository"));
    RandomHistory.into(git, new Random(11), suffix.isEmpty() ? 8 : 60);
    if (!suffix.isEmpty()) {
      git.run("repack", "-adfq", "--depth=50", "--window=50");
    }
    List<ObjectId> ids =
        git.lines("cat-file", "--batch-all-objects", "--batch-check=%(objectname)").stream()
            .map(each -> ObjectId.parse(each).orElseThrow())
            .toList();
    Random random = new Random(3);
    List<Path> files = objectFiles(git.file(".git/objects"), suffix);
    int[] unreadable = new int[1];
    for (int i = 0; i < 60; i++) {
      Path file = files.get(random.nextInt(files.size()));
      Path kept = Files.copy(file, folder.resolve("kept"), StandardCopyOption.REPLACE_EXISTING);
      damage(file, random);
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> unreadable[0] += readAll(git, ids));
      Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(unreadable[0]).isPositive();
  }

  /**
   * Counts what could not be read; content that does not hash to its name would be an error of the
   * reader.
   */
  private static int readAll(Git git, List<ObjectId> ids) {
    int unreadable = 0;
    try (GitRepository repository = git.open();
        ObjectStore namer = new ObjectStore(git.folder(), ObjectFormat.SHA1, 1)) {
      for (ObjectId id : ids) {
        if (!(repository.object(id) instanceof GitRead.Found<GitObject>(GitObject object))) {
          unreadable++;
        } else {
          assertThat(namer.name(object.type(), object.data())).isEqualTo(id);
        }
      }
    }
    return unreadable;
  }

  private static void damage(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int kind = random.nextInt(4);
    int flips = kind == 0 ? 0 : 1 + random.nextInt(4);
    for (int i = 0; i < flips; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    byte[] damaged =
        kind == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    Files.delete(file);
    Files.write(file, damaged);
  }

  private static List<Path> objectFiles(Path objects, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(objects)) {
      return files
          .filter(Files::isRegularFile)
          .filter(each -> each.toString().endsWith(suffix))
          .sorted()
          .toList();
    }
  }
}
