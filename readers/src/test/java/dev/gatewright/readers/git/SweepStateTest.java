package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.git.HandmadePack.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SweepStateTest {
  @TempDir private Path folder;

  private static SweepCoverage sweep(Git git, SweepState state, Shown shown) {
    try (GitRepository repository = git.open()) {
      SweepCoverage coverage = Shown.sweep(repository, SweepOptions.BLOBS.after(state), shown);
      assertThat(coverage.gaps()).isEmpty();
      return coverage;
    }
  }

  @Test
  void onlyWhatIsNewIsShownAgain() {
    Git git = Git.init(folder);
    RandomHistory.into(git, new Random(2), 40);
    git.run("repack", "-adq");
    git.write("loose", "1").commitAll("loose");
    SweepCoverage first = sweep(git, SweepState.NOTHING, new Shown());
    assertThat(first.known()).isZero();
    SweepState state = SweepState.parse(first.state().lines());
    assertThat(state).isEqualTo(first.state());
    assertThat(state.packs()).hasSize(1);
    assertThat(state.loose()).hasSize(3);
    Shown again = new Shown();
    SweepCoverage second = sweep(git, state, again);
    assertThat(again.order()).isEmpty();
    assertThat(second.known()).isEqualTo(first.seen());
    git.write("new", "2").commitAll("new");
    Shown more = new Shown();
    SweepCoverage third = sweep(git, state, more);
    assertThat(more.order())
        .contains(ObjectId.parse(git.run("rev-parse", "HEAD:new")).orElseThrow())
        .hasSize(3);
    assertThat(third.state().loose()).hasSize(6);
  }

  @Test
  void whatMovedFromFilesIntoAPackIsKnownByName() {
    Git git = Git.init(folder);
    git.write("a", "1").commitAll("one");
    SweepState state = sweep(git, SweepState.NOTHING, new Shown()).state();
    git.run("gc", "-q");
    Shown shown = new Shown();
    SweepCoverage coverage = sweep(git, state, shown);
    assertThat(shown.order()).isEmpty();
    assertThat(coverage.known()).isEqualTo(3);
    assertThat(coverage.state().packs()).hasSize(1);
  }

  @Test
  void deltasOfKnownObjectsAreRebuiltWithoutWhatWasKeptOfThem() {
    Git git = Git.init(folder);
    git.write("f", "line\n".repeat(300)).commitAll("one");
    SweepState state = sweep(git, SweepState.NOTHING, new Shown()).state();
    git.write("f", "line\n".repeat(301)).commitAll("two");
    git.run("gc", "-q");
    Shown shown = new Shown();
    sweep(git, state, shown);
    assertThat(shown.order()).hasSize(3);
    assertThat(shown.content(ObjectId.parse(git.run("rev-parse", "HEAD:f")).orElseThrow()))
        .hasSize(5 * 301);
  }

  @Test
  void aPackWithAGapIsSweptAgain() throws IOException {
    byte[] wrong = {9, 9, 1, 'y'};
    new HandmadePack("pack-a", 0)
        .add(List.of(Entry.blob(new byte[] {1}), Entry.onName(0, wrong)))
        .writeInto(folder);
    new HandmadePack("pack-b", 5).add(List.of(Entry.blob(new byte[] {2}))).writeInto(folder);
    try (GitRepository repository = Git.opened(folder)) {
      SweepCoverage first = Shown.sweep(repository, SweepOptions.BLOBS, new Shown());
      assertThat(first.counts()).containsEntry(SweepGap.Reason.CORRUPT, 1L);
      assertThat(first.state().packs()).hasSize(1);
      Shown shown = new Shown();
      SweepCoverage again = Shown.sweep(repository, SweepOptions.BLOBS.after(first.state()), shown);
      assertThat(shown.order()).containsExactly(HandmadePack.id(0));
      assertThat(again.counts()).isEqualTo(first.counts());
    }
  }

  @Test
  void linesOfAnotherFormArePassedOver() {
    assertThat(SweepState.parse(List.of("", "loose xyz", "other", "pack a 1 2")))
        .isEqualTo(new SweepState(Set.of("a 1 2"), Set.of()));
  }
}
