package dev.gatewright.targets.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TreeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests are read to the last line, or not at all. */
final class ReleaseManifestsTest {
  private static final String A = "ab".repeat(32);
  private static final String B = "cd".repeat(32);

  @TempDir private Path root;

  private Sight<ReleaseManifests> read(String... paths) {
    RepoTree tree = RepoTree.open(root, TreeLimits.DEFAULT, List.of());
    return ReleaseManifests.read(tree, List.of(paths));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void filesAndFoldersAreReadInBothForms() throws IOException {
    write("docs/releases/1.0.sha256", "# first\n\n" + A + "  dist/tide-1.0.tar.gz\n");
    write(
        "docs/releases/1.1.sha256",
        "SHA256 (tide 1.1 (b).whl) = " + B.toUpperCase(Locale.ROOT) + "\r\n");
    write("old.txt", A + " *tide-1.0.tar.gz\n");
    if (!(read("docs/releases", "./old.txt")
        instanceof Sight.Known<ReleaseManifests>(ReleaseManifests manifests))) {
      throw new AssertionError("The manifests were not read");
    }
    assertThat(manifests.digests())
        .containsOnlyKeys("tide-1.0.tar.gz", "tide 1.1 (b).whl")
        .containsEntry("tide 1.1 (b).whl", B);
    assertThat(manifests.files())
        .containsExactly("docs/releases/1.0.sha256", "docs/releases/1.1.sha256", "old.txt");
    assertThat(manifests.named(A)).hasValue("tide-1.0.tar.gz");
    assertThat(manifests.named("0".repeat(64))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "0123  short.whl",
        "SHA256 (x.whl) = 0123",
        "SHA256 () = abababababababababababababababababababababababababababababababab",
        "SHA512 (x.whl) = abababababababababababababababababababababababababababababababab",
        "abababababababababababababababababababababababababababababababab",
        "zbababababababababababababababababababababababababababababababab  x.whl",
        "abababababababababababababababababababababababababababababababab  dist/"
      })
  void aLineThatSaysNothingSpoilsIt(String line) throws IOException {
    write("m.sha256", A + "  good.whl\n" + line + "\n");
    assertThat(read("m.sha256").toString()).contains("m.sha256:2: ").contains("Unseen");
  }

  @Test
  void twoDigestsOfOneFileAreAContradiction() throws IOException {
    write("m.sha256", A + "  a.whl\n" + A + "  a.whl\n" + B + "  x/a.whl\n");
    assertThat(read("m.sha256").toString()).contains("m.sha256:3: ").contains("two digests");
  }

  @Test
  void whatIsNotThereOrNotDeclaredIsNotRead() throws IOException {
    assertThat(read().toString()).contains("no manifest of what was released is declared");
    assertThat(read("docs/none").toString()).contains("docs/none is no file");
    Path outside = Files.createTempFile("manifest", ".sha256");
    try {
      Files.writeString(outside, A + "  a.whl\n");
      Files.createSymbolicLink(root.resolve("link.sha256"), outside);
      assertThat(read("link.sha256").toString()).contains("is no file of this repository");
    } finally {
      Files.delete(outside);
    }
  }
}
