package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GitRepositoryTest {
  @TempDir private Path folder;

  @Test
  void aFolderWithoutRepositoryIsMissingAndNotAnError() {
    assertThat(GitRepository.open(folder)).isEqualTo(new GitRead.Missing<>("a git repository"));
    assertThat(GitRepository.open(folder.resolve("none"))).isInstanceOf(GitRead.Missing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256"})
  void headIsABranchAnUnbornBranchOrACommit(String format) {
    Git git = Git.init(folder, "--object-format=" + format);
    assertThat(headOf(folder)).isEqualTo(new Head.Unborn("refs/heads/main"));
    git.write("f", "1").commitAll("one");
    ObjectId id = ObjectId.parse(git.run("rev-parse", "HEAD")).orElseThrow();
    assertThat(headOf(folder)).isEqualTo(new Head.Branch("refs/heads/main", id));
    git.run("pack-refs", "--all", "--prune");
    assertThat(headOf(folder)).isEqualTo(new Head.Branch("refs/heads/main", id));
    git.run("checkout", "-q", "--detach");
    assertThat(headOf(folder)).isEqualTo(new Head.Detached(id));
  }

  @Test
  void referencesAreListedAsGitListsThem() {
    Git git = Git.init(folder).write("f", "1").commitAll("one");
    git.run("tag", "v1");
    git.run("tag", "-a", "-m", "two", "v2");
    git.run("branch", "feature/x");
    git.run("pack-refs", "--all");
    git.write("f", "2").commitAll("two").run("tag", "v3");
    git.run("symbolic-ref", "refs/heads/alias", "refs/heads/main");
    try (GitRepository repository = git.open()) {
      List<String> refs = new ArrayList<>();
      for (Map.Entry<String, ObjectId> ref : Git.found(repository.refs("refs/")).entrySet()) {
        refs.add(ref.getValue() + " " + ref.getKey());
      }
      assertThat(refs).isEqualTo(git.lines("for-each-ref", "--format=%(objectname) %(refname)"));
      assertThat(Git.found(repository.refs("refs/tags/"))).hasSize(3);
      assertThat(repository.ref("refs/tags/none")).isInstanceOf(GitRead.Missing.class);
    }
  }

  @Test
  void bareWorkTreeAndSubmoduleAreOpened() {
    Git git = Git.init(folder.resolve("main")).write("f", "1").commitAll("one");
    ObjectId id = ObjectId.parse(git.run("rev-parse", "HEAD")).orElseThrow();
    git.run("worktree", "add", "-q", "-b", "side", "../side");
    git.run("clone", "-q", "--bare", ".", "../bare.git");
    Git outer = Git.init(folder.resolve("outer"));
    outer.run("submodule", "--quiet", "add", git.folder().toString(), "lib");
    assertThat(headOf(folder.resolve("side"))).isEqualTo(new Head.Branch("refs/heads/side", id));
    assertThat(headOf(folder.resolve("bare.git")))
        .isEqualTo(new Head.Branch("refs/heads/main", id));
    assertThat(headOf(folder.resolve("outer/lib")))
        .isEqualTo(new Head.Branch("refs/heads/main", id));
    try (GitRepository side = Git.opened(folder.resolve("side"))) {
      assertThat(side.commit(id)).isInstanceOf(GitRead.Found.class);
      assertThat(side.workTree()).contains(folder.resolve("side"));
      assertThat(side.workTreeState()).isEqualTo(new WorkTreeState.Clean(0));
    }
  }

  @Test
  void aSeparateFolderOfGitIsOpenedOnlyWhenItPointsBack() throws IOException {
    Git git = Git.init(folder.resolve("private")).write("f", "1").commitAll("one");
    Path hostile = Files.createDirectories(folder.resolve("hostile"));
    Files.writeString(hostile.resolve(".git"), "gitdir: " + git.folder().resolve(".git") + "\n");
    assertRefused(hostile);
    Files.delete(hostile.resolve(".git"));
    Files.createSymbolicLink(hostile.resolve(".git"), git.folder().resolve(".git"));
    assertRefused(hostile);
    Files.delete(hostile.resolve(".git"));
    Files.createDirectories(hostile.resolve(".git"));
    Files.writeString(hostile.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    Files.writeString(hostile.resolve(".git/commondir"), "../../private/.git\n");
    assertRefused(hostile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ref: refs/heads/../../../secret",
        "ref: /etc/passwd",
        "ref: refs/heads/.hidden",
        "nothing of the kind",
        ""
      })
  void aHeadThatGitWouldNotWriteIsCorruptAndNotQuoted(String head) throws IOException {
    Git git = Git.init(folder).write("secret", "0123456789".repeat(4));
    Files.writeString(git.file(".git/HEAD"), head + "\n");
    try (GitRepository repository = git.open()) {
      GitRead<Head> read = repository.head();
      assertThat(read)
          .isInstanceOfSatisfying(
              GitRead.Unreadable.class,
              bad -> assertThat(bad.cause()).isEqualTo(GitRead.Cause.CORRUPT));
      assertThat(read.why()).doesNotContain("passwd").doesNotContain("0123456789");
    }
  }

  @Test
  void symbolicReferencesThatGoRoundEnd() throws IOException {
    Git git = Git.init(folder);
    Files.writeString(git.file(".git/refs/heads/main"), "ref: refs/heads/other\n");
    Files.writeString(git.file(".git/refs/heads/other"), "ref: refs/heads/main\n");
    try (GitRepository repository = git.open()) {
      assertThat(repository.head()).isInstanceOf(GitRead.Unreadable.class);
    }
  }

  @Test
  void whatIsNotReadIsToldByName() throws IOException {
    Git git = Git.init(folder);
    Path config = git.file(".git/config");
    Files.writeString(
        config, "[core]\nrepositoryformatversion = 1\n[extensions]\nrefStorage = reftable\n");
    assertThat(GitRepository.open(folder).why()).isEqualTo("not readable: reftable");
    Files.writeString(config, "[core]\nrepositoryformatversion = 1\n[extensions]\nsomething = 1\n");
    assertThat(GitRepository.open(folder).why()).contains("unknown repository extension");
    Files.writeString(config, "[core]\nrepositoryformatversion = 7\n");
    assertThat(GitRepository.open(folder).why()).contains("format version");
  }

  @Test
  void aPipeInPlaceOfAFileIsNotWaitedFor() throws Exception {
    Git git = Git.init(folder).write("f", "1").commitAll("one");
    Path head = git.file(".git/HEAD");
    Files.delete(head);
    assertThat(new ProcessBuilder("mkfifo", head.toString()).start().waitFor()).isZero();
    try (GitRepository repository = git.open()) {
      GitRead<Head> read = assertTimeoutPreemptively(Duration.ofSeconds(5), repository::head);
      assertThat(read.why()).isEqualTo("HEAD is not a regular file");
    }
  }

  private static void assertRefused(Path folder) {
    assertThat(GitRepository.open(folder))
        .isInstanceOfSatisfying(
            GitRead.Unreadable.class,
            bad -> assertThat(bad.cause()).isEqualTo(GitRead.Cause.REFUSED));
  }

  private static Head headOf(Path folder) {
    try (GitRepository repository = Git.opened(folder)) {
      return Git.found(repository.head());
    }
  }
}
