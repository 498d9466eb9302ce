package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps that belong together go over the same objects; others over what there is. */
final class SweepsTogetherTest {
  @TempDir private Path folder;
  private Git git;

  @BeforeEach
  void setUp() {
    git = Git.init(folder);
    RandomHistory.into(git, new Random(3), 30);
    git.run("repack", "-adq");
  }

  private static List<ObjectId> blobs(GitRepository repository) {
    Shown shown = new Shown();
    assertThat(repository.sweep(SweepOptions.BLOBS, () -> shown).gaps()).isEmpty();
    return shown.order();
  }

  @Test
  void whatComesMeanwhileIsSeenByTheNext() {
    try (GitRepository repository = git.open()) {
      List<ObjectId> before;
      try (SweepsTogether _ = repository.together()) {
        before = blobs(repository);
        git.write("new", "meanwhile").commitAll("new");
        assertThat(blobs(repository)).isEqualTo(before);
      }
      assertThat(blobs(repository)).hasSize(before.size() + 1);
    }
  }

  @Test
  void aPackThatIsTakenAwayMeanwhileIsStillRead() throws IOException {
    try (GitRepository repository = git.open()) {
      try (SweepsTogether _ = repository.together()) {
        List<ObjectId> before = blobs(repository);
        removePacks();
        assertThat(blobs(repository)).isEqualTo(before);
      }
      assertThat(blobs(repository)).isEmpty();
    }
  }

  private void removePacks() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(".git/objects/pack"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aGapIsToldByEachOfThem() throws IOException {
    Path index;
    try (Stream<Path> files = Files.list(folder.resolve(".git/objects/pack"))) {
      index = files.filter(file -> file.toString().endsWith(".idx")).findAny().orElseThrow();
    }
    assertThat(index.toFile().setWritable(true)).isTrue();
    byte[] bytes = Files.readAllBytes(index);
    // The last offset: behind it come the checksums of the pack and of the index.
    bytes[bytes.length - 41] ^= 0x40;
    Files.write(index, bytes);
    try (GitRepository repository = git.open();
        SweepsTogether _ = repository.together()) {
      SweepCoverage first = repository.sweep(SweepOptions.BLOBS, Shown::new);
      SweepCoverage second = repository.sweep(SweepOptions.BLOBS, Shown::new);
      assertThat(first.gaps()).isNotEmpty();
      assertThat(second.gaps()).isEqualTo(first.gaps());
      assertThat(second.counts()).isEqualTo(first.counts());
    }
  }
}
