package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BlobHistoryTest {
  @TempDir private Path folder;

  /** What git says: the blobs of each commit with their paths, and the parents of each. */
  private static final class Oracle {
    private final Map<String, Set<String>> paths = new TreeMap<>();
    private final Map<String, Set<String>> having = new HashMap<>();
    private final Map<String, List<String>> parents = new HashMap<>();

    Oracle(Git git) {
      for (String line : git.lines("rev-list", "--all", "--parents")) {
        List<String> words = List.of(line.split(" "));
        parents.put(words.getFirst(), words.subList(1, words.size()));
        for (String entry :
            git.lines("-c", "core.quotepath=off", "ls-tree", "-r", words.getFirst())) {
          String blob = entry.substring(12, 12 + words.getFirst().length());
          String path = entry.substring(entry.indexOf('\t') + 1);
          paths.computeIfAbsent(blob, _ -> new TreeSet<>()).add(path);
          having.computeIfAbsent(blob, _ -> new HashSet<>()).add(words.getFirst());
        }
      }
    }

    Set<String> introductions(String blob) {
      Set<String> with = having.getOrDefault(blob, Set.of());
      Set<String> found = new TreeSet<>();
      for (String commit : with) {
        if (parents.getOrDefault(commit, List.of()).stream().noneMatch(with::contains)) {
          found.add(commit);
        }
      }
      return found;
    }
  }

  @ParameterizedTest
  @CsvSource({"sha1,1", "sha1,2", "sha256,1"})
  void everyBlobStandsWhereGitListsIt(String format, int threads) {
    Git git = Git.init(folder, "--object-format=" + format);
    RandomHistory.into(git, new Random(9), 60);
    git.run("tag", "early", "HEAD~20");
    git.run("tag", "-a", "-m", "late", "late", "HEAD~2");
    git.run("gc", "-q");
    Oracle oracle = new Oracle(git);
    List<ObjectId> blobs = new ArrayList<>();
    oracle.paths.keySet().forEach(blob -> blobs.add(ObjectId.parse(blob).orElseThrow()));
    try (GitRepository repository = git.open()) {
      BlobHistories histories = repository.histories(blobs, threads);
      assertThat(histories.troubles()).isEmpty();
      assertThat(histories.isWhole()).isTrue();
      assertThat(histories.blobs()).hasSizeGreaterThan(20);
      histories.blobs().values().forEach(history -> compare(git, oracle, history));
    }
  }

  private static void compare(Git git, Oracle oracle, BlobHistory history) {
    String blob = history.blob().hex();
    Set<String> having = oracle.having.getOrDefault(blob, Set.of());
    Set<String> introductions = oracle.introductions(blob);
    assertThat(history.paths())
        .containsExactlyElementsOf(oracle.paths.getOrDefault(blob, Set.of()));
    assertThat(history.commits()).isEqualTo(having.size());
    assertThat(history.introducedBy())
        .extracting(ObjectId::hex)
        .containsExactlyInAnyOrderElementsOf(introductions);
    assertThat(Objects.requireNonNull(history.first()).commit().hex()).isIn(introductions);
    String last = Objects.requireNonNull(history.last()).commit().hex();
    assertThat(having).contains(last);
    assertThat(oracle.parents.entrySet())
        .noneMatch(each -> each.getValue().contains(last) && having.contains(each.getKey()));
    assertThat(history.inHead()).isEqualTo(having.contains(git.run("rev-parse", "HEAD")));
    List<String> tags = new ArrayList<>();
    for (String tag : List.of("early", "late")) {
      if (having.contains(git.run("rev-parse", tag + "^{commit}"))) {
        tags.add("refs/tags/" + tag);
      }
    }
    assertThat(history.tags()).isEqualTo(tags);
    assertThat(history.earliestTag()).isEqualTo(tags.stream().findFirst());
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5})
  void belowAFolderTheSameIsFoundAsInTheWhole(long seed) {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(seed), 60);
    git.run("tag", "early", "HEAD~20");
    git.run("tag", "-a", "-m", "late", "late", "HEAD~2");
    Set<String> folders = new TreeSet<>();
    new Oracle(git).paths.values().forEach(paths -> paths.forEach(path -> add(path, folders)));
    int compared = 0;
    try (GitRepository repository = git.open()) {
      for (String one : folders) {
        HistoryBelow below = Git.found(repository.below(one));
        Set<ObjectId> blobs = below.selection().blobs();
        BlobHistories here = below.histories(blobs).orElseThrow();
        assertThat(here.troubles()).isEmpty();
        assertThat(here.blobs()).hasSize(blobs.size()).isNotEmpty();
        for (BlobHistory whole : repository.histories(blobs, 1).blobs().values()) {
          BlobHistory found = Objects.requireNonNull(here.blobs().get(whole.blob()));
          assertThat(found.paths())
              .isEqualTo(whole.paths().stream().filter(path -> path.startsWith(one)).toList());
          if (found.paths().equals(whole.paths())) {
            assertThat(found).isEqualTo(whole);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  private static void add(String path, Set<String> folders) {
    int end = path.lastIndexOf('/') + 1;
    if (end > 0) {
      folders.add(path.substring(0, end));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void levelByLevelTheSameIsFound(int threads) {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(9), 60);
    List<ObjectId> blobs = new ArrayList<>();
    new Oracle(git).paths.keySet().forEach(id -> blobs.add(ObjectId.parse(id).orElseThrow()));
    try (GitRepository repository = git.open()) {
      BlobHistories all = repository.histories(blobs, 1);
      int compared = 0;
      for (BlobHistory history : all.blobs().values()) {
        if (history.commits() <= 5) {
          BlobHistories few = repository.histories(List.of(history.blob()), threads, 30);
          assertThat(few.troubles()).isEmpty();
          assertThat(few.blobs()).containsValue(history).hasSize(1);
          compared++;
        }
      }
      assertThat(compared).isPositive();
      assertThat(repository.histories(blobs, threads, 30).isWhole()).isFalse();
    }
  }

  @Test
  void commitsThatReferencesLeadToGoBeforeOthers() {
    Git git = Git.init(folder).write("f", "one").commitAll("one");
    ObjectId one = id(git, "HEAD:f");
    ObjectId first = id(git, "HEAD");
    git.write("f", "lost").write("g", "one").commitAll("lost");
    ObjectId lost = id(git, "HEAD:f");
    ObjectId lostCommit = id(git, "HEAD");
    git.run("reset", "-q", "--hard", "HEAD~1");
    git.write("never", "committed").run("add", "never");
    ObjectId never = id(git, ":never");
    ObjectId none = ObjectId.parse("0123456789".repeat(4)).orElseThrow();
    try (GitRepository repository = git.open()) {
      Map<ObjectId, BlobHistory> found =
          repository.histories(List.of(one, lost, never, none), 1).blobs();
      BlobHistory kept = Objects.requireNonNull(found.get(one));
      assertThat(kept.referenced()).isTrue();
      assertThat(kept.commits()).isEqualTo(1);
      assertThat(Objects.requireNonNull(kept.last()).commit()).isEqualTo(first);
      BlobHistory left = Objects.requireNonNull(found.get(lost));
      assertThat(left.referenced()).isFalse();
      assertThat(left.inHead()).isFalse();
      assertThat(Objects.requireNonNull(left.first()).commit()).isEqualTo(lostCommit);
      for (ObjectId id : List.of(never, none)) {
        BlobHistory without = Objects.requireNonNull(found.get(id));
        assertThat(without.first()).isNull();
        assertThat(without.paths()).isEmpty();
      }
    }
  }

  @Test
  void aPlaceThatNothingLeadsToIsNotTold() {
    Git git = Git.init(folder).write("kept", "one").commitAll("one");
    ObjectId blob = id(git, "HEAD:kept");
    git.write("astray/copy", "one").commitAll("lost");
    git.run("reset", "-q", "--hard", "HEAD~1");
    try (GitRepository repository = git.open()) {
      BlobHistory history =
          Objects.requireNonNull(repository.histories(List.of(blob), 1).blobs().get(blob));
      assertThat(history.paths()).containsExactly("kept");
      assertThat(history.commits()).isEqualTo(1);
    }
  }

  @Test
  void tagsOfTreesAndBlobsAreNamed() {
    Git git = Git.init(folder).write("a/f", "one").commitAll("one");
    git.run("tag", "tree", "HEAD:a");
    git.run("tag", "blob", "HEAD:a/f");
    try (GitRepository repository = git.open()) {
      ObjectId blob = id(git, "HEAD:a/f");
      BlobHistory history =
          Objects.requireNonNull(repository.histories(List.of(blob), 1).blobs().get(blob));
      assertThat(history.tags()).containsExactly("refs/tags/blob", "refs/tags/tree");
    }
  }

  @Test
  void aReferenceThatLeadsNowhereIsToldOf() {
    Git git = Git.init(folder).write("f", "one").commitAll("one");
    git.write(".git/refs/heads/broken", "0123456789".repeat(4) + "\n");
    try (GitRepository repository = git.open()) {
      BlobHistories histories = repository.histories(List.of(id(git, "HEAD:f")), 1);
      assertThat(histories.isWhole()).isFalse();
      assertThat(histories.troubles()).singleElement().asString().contains("refs/heads/broken");
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void whatIsNamedAndNotThereIsToldOf(boolean tree) throws IOException {
    Git git = Git.init(folder).write("a/f", "one").commitAll("one");
    git.run("commit", "-q", "--allow-empty", "-m", "nothing changed");
    git.write("a/f", "two").commitAll("two");
    String gone = git.run("rev-parse", tree ? "HEAD~1:a" : "HEAD~1:a/f");
    try (GitRepository repository = git.open()) {
      assertThat(repository.histories(List.of(), 1).isWhole()).isTrue();
    }
    Files.delete(git.file(".git/objects/" + gone.substring(0, 2) + "/" + gone.substring(2)));
    try (GitRepository repository = git.open()) {
      BlobHistories histories = repository.histories(List.of(), 1);
      assertThat(histories.isWhole()).isFalse();
      assertThat(histories.troubles()).singleElement().asString().contains("missing", gone);
    }
  }

  @Test
  void anEmptyTreeNeedsNoObject() {
    Git git = Git.init(folder);
    git.run("commit", "-q", "--allow-empty", "-m", "nothing yet");
    try (GitRepository repository = git.open()) {
      assertThat(repository.histories(List.of(), 1).troubles()).isEmpty();
    }
  }

  @Test
  void treesNestedToTheBrimHaveNoEndlessPaths() {
    Git git = Git.init(folder);
    String child = git.run("hash-object", "-w", "--stdin");
    String kind = "100644 blob";
    for (int level = 0; level < 12; level++) {
      StringBuilder tree = new StringBuilder();
      for (int i = 0; i < 10; i++) {
        tree.append(kind).append(' ').append(child).append('\t').append((char) ('a' + i));
        tree.append('\n');
      }
      byte[] input = tree.toString().getBytes(StandardCharsets.UTF_8);
      child = new String(git.feed(input, 0, "mktree"), StandardCharsets.UTF_8);
      child = child.strip();
      kind = "040000 tree";
    }
    git.run("update-ref", "HEAD", git.run("commit-tree", "-m", "bomb", child));
    try (GitRepository repository = git.open()) {
      ObjectId blob = ObjectId.parse(git.run("hash-object", "--stdin")).orElseThrow();
      BlobHistory history =
          Objects.requireNonNull(repository.histories(List.of(blob), 1).blobs().get(blob));
      assertThat(history.morePaths()).isTrue();
      assertThat(history.paths()).hasSize(64).startsWith("a/a/a/a/a/a/a/a/a/a/a/a");
      assertThat(history.inHead()).isTrue();
    }
  }

  private static ObjectId id(Git git, String name) {
    return ObjectId.parse(git.run("rev-parse", name)).orElseThrow();
  }
}
