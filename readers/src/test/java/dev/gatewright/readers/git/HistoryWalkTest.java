package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryWalkTest {
  private static final int ALL = 1_000_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void listsCommitsAndLastChangesAsGitDoes(int seed) {
    Git git = Git.init(folder, seed == 4 ? "--object-format=sha256" : "--object-format=sha1");
    RandomHistory.into(git, new Random(seed), 150);
    if (seed % 2 == 0) {
      git.run("repack", "-adfq", "--depth=50", "--window=50");
    }
    try (GitRepository repository = git.open()) {
      ObjectId head = ObjectId.parse(git.run("rev-parse", "HEAD")).orElseThrow();
      assertThat(walk(repository.history(head, ALL))).isEqualTo(git.lines("log", "--format=%H"));
      List<String> paths = everyPath(git);
      Map<String, LastChange> changes = repository.lastChanges(paths, ALL);
      for (String path : paths) {
        assertThat(say(changes, path))
            .as(path)
            .isEqualTo(git.run("log", "-1", "--format=%H %ct %an %ae", "--", path));
      }
    }
  }

  @Test
  void aShallowCloneIsNotTakenForTheWholeHistory() {
    Git origin = Git.init(folder.resolve("origin"));
    for (int i = 0; i < 5; i++) {
      origin.write("old", "same").write("new", "version " + i).commitAll("commit " + i);
    }
    new Git(folder).run("clone", "-q", "--depth=2", "file://" + origin.folder(), "clone");
    try (GitRepository repository = Git.opened(folder.resolve("clone"))) {
      Map<String, LastChange> changes = repository.lastChanges(List.of("old", "new", "none"), ALL);
      assertThat(repository.isShallow()).isTrue();
      assertThat(changes.get("old")).isInstanceOf(LastChange.AtShallowBoundary.class);
      assertThat(changes.get("new")).isInstanceOf(LastChange.Changed.class);
      assertThat(changes.get("none")).isInstanceOf(LastChange.Unknown.class);
      HistoryWalk walk = repository.history(Git.head(repository), ALL);
      assertThat(walk(walk)).hasSize(2);
      assertThat(walk.reachedShallowBoundary()).isTrue();
      assertThat(walk.gaps()).isEmpty();
    }
  }

  @Test
  void theLimitIsKeptAndTold() {
    Git git = Git.init(folder);
    git.write("old", "same");
    for (int i = 0; i < 6; i++) {
      git.write("new", "version " + i).commitAll("commit " + i);
    }
    try (GitRepository repository = git.open()) {
      HistoryWalk walk = repository.history(Git.head(repository), 3);
      assertThat(walk(walk)).hasSize(3);
      assertThat(walk.stoppedAtLimit()).isTrue();
      Map<String, LastChange> changes = repository.lastChanges(List.of("old", "new"), 3);
      assertThat(changes.get("old")).isInstanceOf(LastChange.Unknown.class);
      assertThat(changes.get("new")).isInstanceOf(LastChange.Changed.class);
    }
  }

  @Test
  void aMissingParentIsAGapAndNotTheBeginning() throws java.io.IOException {
    Git git = Git.init(folder).write("f", "1").commitAll("one").write("g", "2").commitAll("two");
    String first = git.run("rev-parse", "HEAD~1");
    java.nio.file.Files.delete(
        git.file(".git/objects/" + first.substring(0, 2) + "/" + first.substring(2)));
    try (GitRepository repository = git.open()) {
      HistoryWalk walk = repository.history(Git.head(repository), ALL);
      assertThat(walk(walk)).hasSize(1);
      assertThat(walk.gaps()).containsExactly(first + " is missing");
      assertThat(repository.lastChanges(List.of("f"), ALL).get("f"))
          .isEqualTo(new LastChange.Unknown(first + " is missing"));
    }
  }

  @Test
  void aRepositoryWithoutCommitsChangedNothing() {
    try (GitRepository repository = Git.init(folder).open()) {
      assertThat(repository.lastChanges(List.of("f"), ALL))
          .containsEntry("f", new LastChange.Never());
    }
  }

  @Test
  void peopleAndSubjectsAreReadAsGitPrintsThem() {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(9), 5);
    try (GitRepository repository = git.open()) {
      CommitObject commit = Git.found(repository.commit(Git.head(repository)));
      assertThat(commit.author().offsetMinutes()).isEqualTo(90);
      assertThat(commit.committer().offsetMinutes()).isEqualTo(-480);
      assertThat(
              commit.author().name()
                  + '|'
                  + commit.author().when().getEpochSecond()
                  + '|'
                  + commit.committer().email()
                  + '|'
                  + commit.committer().when().getEpochSecond()
                  + '|'
                  + commit.subject())
          .isEqualTo(git.run("log", "-1", "--format=%an|%at|%ce|%ct|%s"));
    }
  }

  private static List<String> walk(HistoryWalk walk) {
    List<String> ids = new ArrayList<>();
    for (Optional<CommitObject> next = walk.next(); next.isPresent(); next = walk.next()) {
      ids.add(next.get().id().hex());
    }
    return ids;
  }

  private static List<String> everyPath(Git git) {
    TreeSet<String> paths = new TreeSet<>();
    for (String line :
        git.run("-c", "core.quotepath=off", "log", "-m", "--name-only", "--format=").split("\n")) {
      for (int slash = line.indexOf('/'); slash >= 0; slash = line.indexOf('/', slash + 1)) {
        paths.add(line.substring(0, slash));
      }
      if (!line.isEmpty()) {
        paths.add(line);
      }
    }
    paths.add("never/was");
    return new ArrayList<>(paths);
  }

  private static String say(Map<String, LastChange> changes, String path) {
    return switch (changes.getOrDefault(path, new LastChange.Unknown("not answered"))) {
      case LastChange.Changed(CommitObject commit) ->
          commit.id().hex()
              + ' '
              + commit.committedSeconds()
              + ' '
              + commit.author().name()
              + ' '
              + commit.author().email();
      case LastChange.AtShallowBoundary _ -> "shallow";
      case LastChange.Never _ -> "";
      case LastChange.Unknown(String reason) -> reason;
    };
  }
}
