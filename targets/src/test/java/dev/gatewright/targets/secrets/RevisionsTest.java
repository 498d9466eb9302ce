package dev.gatewright.targets.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.git.GitRead;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.ObjectId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may write for a commit leads where git says it does. */
final class RevisionsTest {
  @TempDir private Path folder;
  private Harbour harbour;

  @BeforeEach
  void setUp() {
    harbour = new Harbour(folder.resolve("harbour"));
    harbour.write("a", "1").commit(1);
    harbour.write("a", "2").commit(2);
    harbour.git("checkout", "-q", "-b", "side", "HEAD~1");
    harbour.write("b", "1").commit(3);
    harbour.git("tag", "-a", "-m", "One", "v1");
    harbour.git("checkout", "-q", "main");
    harbour.git("merge", "-q", "--no-edit", "side");
    harbour.write("a", "3").commit(4);
  }

  private List<ObjectId> named(String name) {
    if (!(GitRepository.open(harbour.root())
        instanceof GitRead.Found<GitRepository>(GitRepository git))) {
      throw new AssertionError("The repository is unseen");
    }
    try (git) {
      return Revisions.named(git, name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD",
        "@",
        "@~1",
        "HEAD~",
        "HEAD^",
        "HEAD~2",
        "HEAD^^",
        "HEAD~1^2",
        "HEAD^^2",
        "main~3",
        "HEAD~1^2~1",
        "HEAD^0",
        "HEAD~0",
        "side^",
        "v1~1",
        "v1^0",
        "v1~0",
        "refs/heads/side~1"
      })
  void aNameLeadsWhereGitSays(String name) {
    String id = harbour.git("rev-parse", name);
    assertThat(named(name)).extracting(ObjectId::hex).containsExactly(id);
    String start = harbour.git("rev-parse", name.split("[~^]")[0] + "^{commit}");
    String rest = name.substring(name.split("[~^]")[0].length());
    assertThat(named(start + rest)).isEqualTo(named(start.substring(0, 12) + rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD~4",
        "HEAD~99999999999999999999",
        "HEAD^2",
        "HEAD~x",
        "HEAD^{commit}",
        "~1",
        "^",
        "",
        "nothing~1",
        "HEAD~1x",
        "HEAD^-1"
      })
  void aNameThatLeadsNowhereIsNone(String name) {
    assertThat(named(name)).isEmpty();
  }

  @Test
  void behindTheEndOfAShallowCloneThereIsNothing() {
    harbour.git("clone", "-q", "--depth", "1", "file://" + harbour.root(), "../shallow");
    harbour = new Harbour(folder.resolve("shallow"));
    assertThat(named("HEAD~0")).hasSize(1);
    assertThat(named("HEAD~1")).isEmpty();
  }
}
