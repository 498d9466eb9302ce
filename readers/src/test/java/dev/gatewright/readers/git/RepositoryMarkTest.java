package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mark is another one whenever something of the history may read otherwise. */
final class RepositoryMarkTest {
  @TempDir private Path folder;
  private Git git;
  private final Set<String> seen = new HashSet<>();

  @BeforeEach
  void setUp() {
    git = Git.init(folder);
    git.write("a", "1").commitAll("one");
    git.write("b", "2").commitAll("two");
  }

  private Optional<String> mark() {
    try (GitRepository repository = git.open()) {
      return repository.mark();
    }
  }

  private void assertNew(String what) {
    assertThat(seen.add(mark().orElseThrow())).as(what).isTrue();
  }

  @Test
  void itStaysWhileNothingOfTheHistoryChanges() {
    String mark = mark().orElseThrow();
    git.write("a", "changed in the work tree alone");
    assertThat(mark()).contains(mark);
  }

  @Test
  void theTipsAreTheSameWhileTheSameCommitsLieBehindThem() {
    Set<String> tips = new HashSet<>();
    assertThat(tips.add(tips())).isTrue();
    git.write("c", "not committed").run("add", "c");
    git.run("repack", "-q", "-a", "-d");
    assertThat(tips.add(tips())).as("objects elsewhere").isFalse();
    git.run("tag", "v1");
    assertThat(tips.add(tips())).as("a tag").isTrue();
    git.run("checkout", "-q", "--detach", "HEAD~1");
    assertThat(tips.add(tips())).as("HEAD elsewhere").isTrue();
    git.run("branch", "other");
    assertThat(tips.add(tips())).as("a branch").isTrue();
    git.run("checkout", "-q", "other");
    assertThat(tips.add(tips())).as("a branch checked out").isTrue();
    git.write("d", "4").commitAll("three");
    assertThat(tips.add(tips())).as("a commit").isTrue();
  }

  private String tips() {
    try (GitRepository repository = git.open()) {
      return repository.tips().orElseThrow();
    }
  }

  @Test
  void everyChangeOfReferencesAndObjectsIsSeen() {
    assertNew("at first");
    git.run("branch", "other", "HEAD~1");
    assertNew("a branch more");
    git.run("checkout", "-q", "other");
    assertNew("another branch checked out");
    git.run("tag", "v1");
    assertNew("a tag");
    git.run("branch", "-f", "main", "HEAD");
    assertNew("a branch elsewhere");
    git.write("c", "3");
    git.run("add", "c");
    assertNew("an object that is only staged");
    git.run("repack", "-adq");
    assertNew("objects in a pack");
    git.run("prune-packed");
    git.run("update-server-info");
    git.run("checkout", "-q", "--detach");
    assertNew("no branch");
  }

  @Test
  void filesThatWereTouchedRemovedOrCutOffAreSeen() throws IOException {
    git.run("repack", "-adfq");
    assertNew("at first");
    Path packs = folder.resolve(".git/objects/pack");
    List<Path> all;
    try (Stream<Path> files = Files.list(packs)) {
      all = files.sorted().toList();
    }
    for (Path file : all) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
      assertNew("another time of " + file.getFileName());
    }
    Files.createFile(packs.resolve("pack-x.promisor"));
    assertNew("a promise");
    Files.writeString(folder.resolve(".git/shallow"), git.run("rev-parse", "HEAD") + "\n");
    assertNew("cut off");
    Files.delete(all.getLast());
    assertNew("a file less");
  }

  @Test
  void whereSomethingCannotBeReadThereIsNone() throws IOException {
    Files.writeString(folder.resolve(".git/refs/heads/main"), "neither\n");
    assertThat(mark()).isEmpty();
  }

  @Test
  void anAlternateThatIsNotThereGivesNone() throws IOException {
    Files.createDirectories(folder.resolve(".git/objects/info"));
    Files.writeString(folder.resolve(".git/objects/info/alternates"), "../nowhere\n");
    assertThat(mark()).isEmpty();
  }
}
