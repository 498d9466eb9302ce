package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IndexTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"2,sha1", "3,sha1", "4,sha1", "2,sha256", "4,sha256"})
  void everyVersionIsReadAsGitReadsIt(int version, String format) throws IOException {
    Git git = Git.init(folder, "--object-format=" + format);
    for (int i = 0; i < 200; i++) {
      git.write("folder" + i % 7 + "/" + "x".repeat(i % 40) + "é" + i, "content " + i);
    }
    Files.createSymbolicLink(git.file("link"), Path.of("nowhere"));
    git.commitAll("one").run("update-index", "--index-version", Integer.toString(version));
    if (version > 2) {
      git.run("update-index", "--skip-worktree", "link");
      git.write("new", "").run("add", "--intent-to-add", "new");
    }
    git.run("update-index", "--assume-unchanged", "folder1/xé1");
    try (GitRepository repository = git.open()) {
      Index index = Git.found(repository.index());
      assertThat(listed(index))
          .isEqualTo(git.lines("-c", "core.quotepath=off", "ls-files", "--stage"));
      IndexEntry entry = index.entry("folder1/xé1").orElseThrow();
      assertThat(entry.flags().assumeUnchanged()).isTrue();
      assertThat(entry.size()).isEqualTo(9);
      assertThat(entry.times().mtimeSeconds())
          .isEqualTo(
              (int) Files.getLastModifiedTime(git.file(entry.path())).toInstant().getEpochSecond());
      assertThat(index.entry("link").orElseThrow().flags().skipWorktree()).isEqualTo(version > 2);
      assertThat(index.entry("folder1")).isEmpty();
      for (String below : List.of("", "folder3/", "folder", "link", "nowhere/")) {
        assertThat(Git.found(repository.index(below)).entries())
            .as(below)
            .usingRecursiveComparison()
            .isEqualTo(
                index.entries().stream().filter(one -> one.path().startsWith(below)).toList());
      }
    }
  }

  @Test
  void conflictsKeepTheirStages() {
    Git git = Git.init(folder).write("f", "base").commitAll("base");
    git.run("checkout", "-q", "-b", "other");
    git.write("f", "theirs").commitAll("theirs").run("checkout", "-q", "main");
    git.write("f", "ours").commitAll("ours").feed(new byte[0], 1, "merge", "other");
    try (GitRepository repository = git.open()) {
      Index index = Git.found(repository.index());
      assertThat(index.hasConflicts()).isTrue();
      assertThat(listed(index)).isEqualTo(git.lines("ls-files", "--stage"));
      assertThat(repository.workTreeState())
          .isEqualTo(new WorkTreeState.Dirty("f", WorkTreeState.How.CONFLICT));
    }
  }

  @Test
  void aSplitIndexAndASparseOneAreToldApart() {
    Git git = Git.init(folder).write("a/f", "1").write("b/f", "2").commitAll("one");
    git.run("update-index", "--split-index");
    assertThat(why(git)).isEqualTo("not readable: split index");
    git.run("update-index", "--no-split-index");
    git.run("sparse-checkout", "set", "--cone", "--sparse-index", "a");
    assertThat(why(git)).isEqualTo("not readable: sparse index");
    try (GitRepository repository = git.open()) {
      assertThat(repository.workTreeState()).isInstanceOf(WorkTreeState.Unknown.class);
    }
  }

  @Test
  void aPathIsAsLongAsItClaimsEvenWhenThatIsMoreThanItCanClaim() throws IOException {
    String deep = ("d".repeat(200) + "/").repeat(20);
    Git git = Git.init(folder).write("a/f", "1").write("b", "2").commitAll("one");
    String blob = git.run("rev-parse", "HEAD:b").strip();
    git.run("update-index", "--add", "--cacheinfo", "100644," + blob + "," + deep + "f");
    try (GitRepository repository = git.open()) {
      assertThat(Git.found(repository.index("")).entries())
          .extracting(IndexEntry::path)
          .containsExactly("a/f", "b", deep + "f");
    }
    byte[] bytes = Files.readAllBytes(git.file(".git/index"));
    bytes[12 + 61] = 2;
    assertThat(IndexParser.parse(bytes, ObjectFormat.SHA1, "").why())
        .isEqualTo("a path of the index is not as long as it claims");
  }

  @Test
  void aPathThatLeavesTheTreeIsNeverJoinedToIt() throws IOException {
    Git git = Git.init(folder).write("xx/outside", "1").write("sgit/config", "2").commitAll("one");
    byte[] bytes = Files.readAllBytes(git.file(".git/index"));
    for (String[] change : new String[][] {{"xx/", "../"}, {"sgit", ".git"}}) {
      byte[] hostile = without(bytes, change[0], change[1]);
      Files.write(git.file(".git/index"), hostile);
      assertThat(why(git)).contains("leaves the tree");
    }
  }

  @Test
  void damagedBytesAreToldAndNeverThrow() throws IOException {
    Git git = Git.init(folder);
    for (int i = 0; i < 30; i++) {
      git.write("folder/file" + i, "content");
    }
    git.commitAll("one").run("update-index", "--index-version", "4");
    byte[] whole = Files.readAllBytes(git.file(".git/index"));
    Random random = new Random(8);
    int read = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] bytes =
          Arrays.copyOf(
              whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
      for (int k = 0; k < 3 && bytes.length > 0; k++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      if (bytes.length > 20 && random.nextBoolean()) {
        Arrays.fill(bytes, bytes.length - 20, bytes.length, (byte) 0);
      }
      GitRead<Index> answer =
          IndexParser.parse(bytes, ObjectFormat.SHA1, ObjectStore.digest(ObjectFormat.SHA1));
      read += answer instanceof GitRead.Found<Index> ? 1 : 0;
      assertThat(IndexParser.parse(bytes, ObjectFormat.SHA1, "folder/")).isNotNull();
    }
    assertThat(read).isBetween(1, 1600);
  }

  private static byte[] without(byte[] bytes, String path, String replaced) {
    byte[] result = bytes.clone();
    for (int i = 0; i + path.length() < result.length; i++) {
      if (new String(bytes, i, path.length(), java.nio.charset.StandardCharsets.ISO_8859_1)
          .equals(path)) {
        for (int k = 0; k < replaced.length(); k++) {
          result[i + k] = (byte) replaced.charAt(k);
        }
      }
    }
    Arrays.fill(result, result.length - 20, result.length, (byte) 0);
    return result;
  }

  private static String why(Git git) {
    try (GitRepository repository = git.open()) {
      return repository.index().why();
    }
  }

  private static List<String> listed(Index index) {
    List<String> lines = new ArrayList<>();
    for (IndexEntry entry : index.entries()) {
      lines.add(
          Integer.toOctalString(entry.mode())
              + ' '
              + entry.id().hex()
              + ' '
              + entry.stage()
              + '\t'
              + entry.path());
    }
    return lines;
  }
}
