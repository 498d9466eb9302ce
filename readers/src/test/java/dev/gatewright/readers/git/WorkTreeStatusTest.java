package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkTreeStatusTest {
  private static final WorkTreeState CLEAN = new WorkTreeState.Clean(0);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void randomEditsAreDirtyWhenGitSaysSo(int seed) throws IOException {
    Git git = Git.init(folder);
    Random random = new Random(seed);
    RandomHistory.into(git, random, 40);
    Files.createSymbolicLink(git.file("link"), Path.of("first.txt"));
    git.commitAll("a link");
    int dirty = 0;
    for (int i = 0; i < 40; i++) {
      edit(git, random);
      boolean expected = git.run("describe", "--always", "--dirty").endsWith("-dirty");
      dirty += expected ? 1 : 0;
      assertThat(state(git) instanceof WorkTreeState.Dirty)
          .as("edit %d: %s", i, state(git))
          .isEqualTo(expected);
      if (expected) {
        git.run("reset", "-q", "--hard");
      }
      assertThat(state(git)).isInstanceOf(WorkTreeState.Clean.class);
    }
    assertThat(dirty).isBetween(5, 38);
  }

  private static void edit(Git git, Random random) throws IOException {
    List<String> files =
        git.lines("ls-files", "-z").getFirst().transform(z -> List.of(z.split("\0")));
    String path = files.get(random.nextInt(files.size()));
    Path file = git.file(path);
    switch (random.nextInt(9)) {
      case 0 -> Files.delete(file);
      case 1 -> git.write("untracked" + random.nextInt(), "1");
      case 2 -> Files.setLastModifiedTime(file, FileTime.fromMillis(random.nextInt()));
      case 3 -> git.run("rm", "-q", "--cached", path);
      case 4 -> {
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("elsewhere"));
      }
      case 5 -> git.write("staged" + random.nextInt(), "1").run("add", "-A", "--", "staged*");
      case 6 -> {
        String text = Files.isSymbolicLink(file) ? "" : Files.readString(file);
        Files.delete(file);
        Files.writeString(file, text);
      }
      case 7 -> {
        if (!Files.isSymbolicLink(file)) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
      default -> {
        Files.deleteIfExists(file);
        Files.writeString(file, "changed " + random.nextInt());
      }
    }
  }

  @Test
  void aChangeOfEqualLengthRightAfterTheCommitIsSeen() throws IOException {
    Git git = Git.init(folder);
    for (int i = 0; i < 30; i++) {
      git.write("f", "aaa" + i % 10).commitAll("one");
      FileTime before = Files.getLastModifiedTime(git.file("f"));
      Files.writeString(git.file("f"), "bbb" + i % 10);
      Files.setLastModifiedTime(git.file("f"), before);
      assertThat(state(git)).isEqualTo(new WorkTreeState.Dirty("f", WorkTreeState.How.CHANGED));
    }
  }

  @Test
  void aFolderReplacedByALinkIsGoneAndNotFollowed() throws IOException {
    Git git = Git.init(folder.resolve("tree")).write("a/f", "1").commitAll("one");
    Files.move(git.file("a"), folder.resolve("outside"));
    Files.createSymbolicLink(git.file("a"), folder.resolve("outside"));
    assertThat(state(git)).isEqualTo(new WorkTreeState.Dirty("a/f", WorkTreeState.How.DELETED));
  }

  @Test
  void unwatchedPathsAreCountedAndNotLookedAt() {
    Git git = Git.init(folder).write("f", "1").write("g", "1").commitAll("one");
    git.run("update-index", "--assume-unchanged", "f");
    git.run("update-index", "--skip-worktree", "g");
    git.write("f", "2");
    assertThat(state(git)).isEqualTo(new WorkTreeState.Clean(2));
  }

  @Test
  void aFilteredFileThatDiffersIsUnknownAndNoFilterRuns() {
    Git git = Git.init(folder).write(".gitattributes", "*.bin filter=x\n").write("f.bin", "1");
    git.commitAll("one").run("config", "filter.x.clean", "touch ran; cat");
    git.write("f.bin", "2");
    assertThat(state(git)).isInstanceOf(WorkTreeState.Unknown.class);
    assertThat(git.file("ran")).doesNotExist();
    git.write("plain", "1").run("add", "plain");
    assertThat(state(git)).isEqualTo(new WorkTreeState.Dirty("plain", WorkTreeState.How.STAGED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* text=auto",
        "f text",
        "f eol=lf",
        "sub/* text\nf text",
        "* -text",
        "* binary",
        "# none"
      })
  void otherLineEndsAreCleanOnlyWhereTheRepositorySaysSo(String attributes) {
    Git git =
        Git.init(folder)
            .write(".gitattributes", attributes + "\n")
            .write("f", "a\nb\n")
            .commitAll("one");
    git.write("f", "a\r\nb\r\n");
    boolean dirty =
        git.run("status", "--porcelain", "-uno").contains("f")
            && !git.run("diff", "--stat").isEmpty();
    WorkTreeState state = state(git);
    switch (state) {
      case WorkTreeState.Clean _ -> assertThat(dirty).isFalse();
      case WorkTreeState.Dirty _ -> assertThat(dirty).isTrue();
      case WorkTreeState.Unknown _ -> assertThat(attributes).isEqualTo("# none");
    }
    git.write("f", "a\r\nc\r\n");
    assertThat(state(git)).isEqualTo(new WorkTreeState.Dirty("f", WorkTreeState.How.CHANGED));
  }

  @Test
  void aSubmoduleIsLookedInto() {
    Git inner = Git.init(folder.resolve("inner")).write("f", "1").commitAll("one");
    Git outer = Git.init(folder.resolve("outer"));
    outer.run("submodule", "--quiet", "add", inner.folder().toString(), "lib");
    outer.commitAll("with a submodule");
    assertThat(state(outer)).isEqualTo(CLEAN);
    outer.write("lib/untracked", "1");
    assertThat(state(outer)).isEqualTo(CLEAN);
    outer.write("lib/f", "2");
    WorkTreeState dirty = new WorkTreeState.Dirty("lib", WorkTreeState.How.SUBMODULE);
    assertThat(state(outer)).isEqualTo(dirty);
    new Git(outer.file("lib")).commitAll("two");
    assertThat(state(outer)).isEqualTo(dirty);
    outer.run("submodule", "deinit", "-q", "-f", "lib");
    assertThat(state(outer)).isEqualTo(CLEAN);
  }

  @Test
  void anUnbornBranchIsCleanUntilSomethingIsAdded() {
    Git git = Git.init(folder).write("f", "1");
    assertThat(state(git)).isEqualTo(CLEAN);
    git.run("add", "f");
    assertThat(state(git)).isEqualTo(new WorkTreeState.Dirty("f", WorkTreeState.How.STAGED));
  }

  @Test
  void aFolderIsJudgedByItselfAsGitDoes() throws IOException {
    Git git = Git.init(folder).write("a/b/f", "1").write("c/g", "1").write("h", "1");
    git.commitAll("one");
    try (GitRepository repository = git.open()) {
      assertThat(repository.workTreeState("a/b/", repository.index())).isEqualTo(CLEAN);
    }
    Files.writeString(git.file("c/g"), "other");
    git.write("new/n", "1").run("add", "new/n");
    try (GitRepository repository = git.open()) {
      assertThat(repository.workTreeState("a/b/", repository.index())).isEqualTo(CLEAN);
      assertThat(repository.workTreeState("c/", repository.index()))
          .isEqualTo(new WorkTreeState.Dirty("c/g", WorkTreeState.How.CHANGED));
      assertThat(repository.workTreeState("new/", repository.index()))
          .isEqualTo(new WorkTreeState.Dirty("new/n", WorkTreeState.How.STAGED));
      assertThat(repository.workTreeState("absent/", repository.index())).isEqualTo(CLEAN);
    }
    git.run("rm", "--cached", "-q", "a/b/f");
    try (GitRepository repository = git.open()) {
      assertThat(repository.workTreeState("a/", repository.index()))
          .isInstanceOf(WorkTreeState.Dirty.class);
    }
  }

  private static WorkTreeState state(Git git) {
    try (GitRepository repository = git.open()) {
      return repository.workTreeState();
    }
  }
}
