package dev.gatewright.targets.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.sigstore.SigstoreBox;
import dev.gatewright.sigstore.TrustedRoot;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked never says whom to trust. */
final class TrustedRootsTest {
  private static final Instant AT = Instant.parse("2026-10-01T08:00:00Z");

  @TempDir private Path folder;
  private Path checked;
  private Path outside;

  @BeforeEach
  void setUp() throws IOException {
    checked = Files.createDirectories(folder.resolve("work/project"));
    outside = Files.writeString(folder.resolve("root.json"), SigstoreBox.at(AT).trustedRoot());
  }

  private String told(@Nullable Path file) {
    return switch (TrustedRoots.open(file, checked)) {
      case Sight.Known<TrustedRoot>(TrustedRoot root) -> root.told(AT);
      case Sight.Unseen<TrustedRoot>(String why, String remedy) -> why + " | " + remedy;
    };
  }

  @Test
  void theRootThatWasNamedIsTakenElseTheOneOfTheProgram() {
    assertThat(told(null)).contains("the public sigstore built in on ");
    assertThat(told(outside)).isEqualTo("The trusted root " + outside);
  }

  @Test
  void aFileInTheCheckedRepositoryIsNotTaken() throws IOException {
    Path inside = Files.copy(outside, checked.resolve("root.json"));
    assertThat(told(inside)).contains("must not say whom to trust");

    Path link = Files.createSymbolicLink(folder.resolve("link.json"), inside);
    assertThat(told(link)).contains("must not say whom to trust");

    Path beside = Files.copy(outside, folder.resolve("work/root.json"));
    assertThat(told(beside)).doesNotContain("must not");
    Files.createDirectory(folder.resolve("work/.git"));
    assertThat(told(beside)).contains("must not say whom to trust");
  }

  @Test
  void whatIsNoTrustedRootIsNotTaken() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"mediaType\": \"text/plain\"}");
    assertThat(told(other)).contains("is no trusted root").contains("Give a trusted_root.json");
    assertThat(told(folder.resolve("none.json"))).contains("cannot be read");
    Path large = Files.write(folder.resolve("large"), new byte[TrustedRoot.MAX_BYTES + 1]);
    assertThat(told(large)).contains("more than the limit");
  }
}
