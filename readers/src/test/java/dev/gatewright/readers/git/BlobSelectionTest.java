package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlobSelectionTest {
  @TempDir private Path folder;

  private static ObjectId id(Git git, String name) {
    return ObjectId.parse(git.run("rev-parse", name)).orElseThrow();
  }

  private static Set<String> blobs(Git git, Collection<String> commits) {
    Set<String> found = new TreeSet<>();
    for (String commit : commits) {
      for (String line : git.lines("ls-tree", "-r", commit)) {
        found.add(line.substring(12, 52));
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9, 12})
  void blobsOfNewCommitsAreSelectedAndNoneThatTheOldEndsHave(int back) {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(back), 60);
    git.run("tag", "-a", "-m", "old", "old", "HEAD~" + back);
    try (GitRepository repository = git.open()) {
      BlobSelection selection =
          repository.blobsSince(List.of(id(git, "HEAD")), List.of(id(git, "old")));
      assertThat(selection.isWhole()).isTrue();
      // Not "HEAD ^old": git trusts dates there, and those of this history are wrong.
      Set<String> commits = new TreeSet<>(git.lines("rev-list", "HEAD"));
      git.lines("rev-list", "old").forEach(commits::remove);
      assertThat(selection.commits()).isEqualTo(commits.size());
      Set<String> selected = new TreeSet<>();
      selection.blobs().forEach(each -> selected.add(each.hex()));
      Set<String> inNew = blobs(git, commits);
      assertThat(inNew).containsAll(selected);
      Set<String> must = new TreeSet<>(inNew);
      must.removeAll(blobs(git, git.lines("rev-list", "old")));
      assertThat(selected).containsAll(must);
      assertThat(selected).doesNotContainAnyElementsOf(blobs(git, List.of("old")));
    }
  }

  @Test
  void withoutOthersEverythingACommitLeadsToIsSelected() {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(7), 40);
    try (GitRepository repository = git.open()) {
      BlobSelection selection = repository.blobsSince(List.of(id(git, "HEAD")), List.of());
      Set<String> selected = new TreeSet<>();
      selection.blobs().forEach(each -> selected.add(each.hex()));
      assertThat(selected).isEqualTo(blobs(git, git.lines("rev-list", "HEAD")));
    }
  }

  @Test
  void belowAFolderItsBlobsOfEveryCommitAreSelectedAndNoOthers() {
    Git git = Git.init(folder).write("a/b/f", "1").write("a/c", "2").write("b/f", "3");
    git.commitAll("one");
    git.write("a/b/f", "4").write("a/b/d/g", "5").commitAll("two");
    git.run("checkout", "--quiet", "-b", "side");
    git.write("a/b/h", "6").write("c", "7").commitAll("three");
    git.run("checkout", "--quiet", "-");
    git.run("rm", "-r", "--quiet", "a/b");
    git.write("d", "8").commitAll("four");
    Set<String> below = new TreeSet<>();
    for (String commit : git.lines("rev-list", "--all")) {
      for (String line : git.lines("ls-tree", "-r", commit, "--", "a/b/")) {
        below.add(line.substring(12, 52));
      }
    }
    try (GitRepository repository = git.open()) {
      BlobSelection selection = Git.found(repository.below("a/b/")).selection();
      Set<String> selected = new TreeSet<>();
      selection.blobs().forEach(each -> selected.add(each.hex()));
      assertThat(selection.isWhole()).isTrue();
      assertThat(selection.commits()).isEqualTo(4);
      assertThat(selected).isEqualTo(below).hasSize(4);
    }
  }

  @Test
  void aTreeThatIsGoneIsToldOf() throws IOException {
    Git git = Git.init(folder).write("a/f", "1").commitAll("one");
    String tree = git.run("rev-parse", "HEAD:a");
    Files.delete(git.file(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2)));
    ObjectId none = ObjectId.parse("0123456789".repeat(4)).orElseThrow();
    try (GitRepository repository = git.open()) {
      BlobSelection selection = repository.blobsSince(List.of(id(git, "HEAD"), none), List.of());
      assertThat(selection.gaps())
          .extracting(SweepGap::where)
          .containsExactlyInAnyOrder(tree, none.hex());
      assertThat(selection.counts()).containsEntry(SweepGap.Reason.MISSING, 2L);
    }
  }

  @Test
  void whatTheIndexHoldsAndHeadDoesNotIsStaged() {
    Git inner = Git.init(folder.resolve("inner")).write("f", "inside").commitAll("one");
    Git git = Git.init(folder.resolve("r")).write("a/same", "1").write("changed", "2");
    git.write("gone", "3").write("tool", "4");
    try (GitRepository repository = git.open()) {
      git.run("add", "changed");
      assertThat(staged(repository)).containsExactly("changed");
      git.commitAll("one");
      assertThat(staged(repository)).isEmpty();
    }
    git.write("changed", "new").write("a/new", "5").write("not-added", "6");
    git.run("submodule", "--quiet", "add", inner.folder().toString(), "sub");
    git.run("add", "changed", "a/new");
    git.run("update-index", "--chmod=+x", "tool");
    git.run("mv", "gone", "moved");
    try (GitRepository repository = git.open()) {
      assertThat(staged(repository))
          .containsExactly(".gitmodules", "a/new", "changed", "moved", "tool");
    }
  }

  private static List<String> staged(GitRepository repository) {
    return Git.found(repository.stagedEntries()).stream().map(IndexEntry::path).toList();
  }

  @Test
  void aBrokenIndexIsNoEmptyOne() throws IOException {
    Git git = Git.init(folder).write("f", "1").commitAll("one");
    Files.writeString(git.file(".git/index"), "no index");
    try (GitRepository repository = git.open()) {
      assertThat(repository.stagedEntries()).isInstanceOf(GitRead.Unreadable.class);
    }
  }
}
