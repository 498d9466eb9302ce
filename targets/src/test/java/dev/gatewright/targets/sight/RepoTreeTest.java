package dev.gatewright.targets.sight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is listed below a directory, what is left out, and what is never read. */
final class RepoTreeTest {
  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void setUp() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
  }

  private void file(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
  }

  private RepoTree tree(TreeLimits limits, String... exclude) {
    return RepoTree.open(root, limits, List.of(exclude));
  }

  private RepoTree tree() {
    return tree(TreeLimits.DEFAULT);
  }

  private static String unseen(Sight<SourceText> sight) {
    return sight instanceof Sight.Unseen<SourceText>(String why, var _) ? why : "seen";
  }

  @Test
  void filesAreListedSortedWithForwardSlashes() throws IOException {
    file("b.txt", "");
    file("a/c.txt", "");
    file("a.txt", "");
    RepoTree tree = tree();
    assertThat(tree.files()).containsExactly("a.txt", "a/c.txt", "b.txt");
    assertThat(tree.has("a/c.txt")).isTrue();
    assertThat(tree.has("a")).isFalse();
    assertThat(tree.named(List.of("c.txt", "b.txt"))).containsExactly("a/c.txt", "b.txt");
    assertThat(tree.complete()).isTrue();
    assertThat(tree.skipped()).isEmpty();
  }

  @Test
  void whatGitIgnoresIsLeftOutAndToldUnlessSomethingInItIsTracked() throws IOException {
    file(".gitignore", "out/\n.github/\n");
    file("out/a.txt", "");
    file(".github/workflows/ci.yml", "");
    file("sub/.gitignore", "made/\n");
    file("sub/made/b.txt", "");
    TreeSet<String> tracked = new TreeSet<>(List.of(".github/workflows/ci.yml", ".gitignore"));
    RepoTree tree = RepoTree.open(root, TreeLimits.DEFAULT, List.of(), tracked);
    assertThat(tree.files())
        .containsExactly(".github/workflows/ci.yml", ".gitignore", "sub/.gitignore");
    assertThat(tree.skipped())
        .containsExactlyInAnyOrder(
            new Skipped("out", "ignored by git"), new Skipped("sub/made", "ignored by git"));
    assertThat(tree().files()).contains("out/a.txt", "sub/made/b.txt");
  }

  @Test
  void linksAreListedApartAndNeverFollowed() throws IOException {
    Files.createDirectories(folder.resolve("outside"));
    Files.writeString(folder.resolve("outside/secret"), "secret");
    Files.createSymbolicLink(root.resolve("dir"), folder.resolve("outside"));
    Files.createSymbolicLink(root.resolve("file"), folder.resolve("outside/secret"));
    Files.createSymbolicLink(root.resolve("self"), root);
    RepoTree tree = tree();
    assertThat(tree.files()).isEmpty();
    assertThat(tree.links()).containsExactly("dir", "file", "self");
    assertThat(unseen(tree.text("file"))).contains("no regular file");
    assertThat(unseen(tree.text("dir/secret"))).contains("no regular file");
    assertThat(unseen(tree.text("../outside/secret"))).contains("no regular file");
  }

  @Test
  void aFileThatBecomesALinkIsNotFollowed() throws IOException {
    Files.writeString(folder.resolve("secret"), "secret");
    file("a.txt", "mine");
    RepoTree tree = tree();
    Files.delete(root.resolve("a.txt"));
    Files.createSymbolicLink(root.resolve("a.txt"), folder.resolve("secret"));
    assertThat(unseen(tree.text("a.txt"))).contains("could not be read");
  }

  @Test
  void whatGitTracksInAFolderOfAToolIsReadAndNotThisProjects() throws IOException {
    file("venv/.env", "A=1\n");
    file("venv/bin/python", "");
    file("web/node_modules/x/index.js", "");
    file("node_modules2/y.js", "");
    Files.createDirectories(folder.resolve("outside"));
    Files.writeString(folder.resolve("outside/secret"), "secret");
    Files.createSymbolicLink(root.resolve("venv/away"), folder.resolve("outside"));
    Files.createSymbolicLink(root.resolve("venv/link"), folder.resolve("outside/secret"));
    TreeSet<String> tracked =
        new TreeSet<>(
            List.of(
                "venv/.env", "venv/gone", "venv/away/secret", "venv/link", "node_modules2/y.js"));
    RepoTree tree = RepoTree.open(root, TreeLimits.DEFAULT, List.of(), tracked);
    assertThat(tree.files()).containsExactly("node_modules2/y.js");
    assertThat(tree.toolFiles()).containsExactly("venv/.env");
    assertThat(tree.links()).containsExactly("venv/link");
    assertThat(tree.has("venv/.env")).isTrue();
    assertThat(tree.has("venv/bin/python")).isFalse();
    assertThat(tree.text("venv/.env")).isInstanceOf(Sight.Known.class);
    assertThat(tree.skipped())
        .containsExactlyInAnyOrder(
            new Skipped(
                "venv",
                "filled by a tool; the files that git tracks in it are read for what must not be"
                    + " there"),
            new Skipped("web/node_modules", "filled by a tool"));
    assertThat(tree.complete()).isTrue();
    assertThat(unseen(tree.text("venv/away/secret"))).contains("no regular file");
  }

  @Test
  void whatToolsFillIsLeftOutAndNamed() throws IOException {
    file("node_modules/x/index.js", "");
    file("pkg/.venv/bin/python", "");
    file(".git/config", "");
    RepoTree tree = tree();
    assertThat(tree.files()).isEmpty();
    assertThat(tree.skipped())
        .extracting(Skipped::file)
        .containsExactlyInAnyOrder("node_modules", "pkg/.venv");
    assertThat(tree.complete()).isTrue();
  }

  @Test
  void excludedDirectoriesAreLeftOutAndNamed() throws IOException {
    file("vendor/a", "");
    file("src/vendor/b", "");
    RepoTree tree = tree(TreeLimits.DEFAULT, "vendor");
    assertThat(tree.files()).containsExactly("src/vendor/b");
    assertThat(tree.skipped()).extracting(Skipped::why).first().asString().contains("gate.yaml");
  }

  @Test
  void beyondALimitTheListIsNotComplete() throws IOException {
    for (int i = 0; i < 5; i++) {
      file("f" + i, "");
    }
    RepoTree few = tree(new TreeLimits(3, 10, 100, 1_000));
    assertThat(few.files()).hasSize(3);
    assertThat(few.complete()).isFalse();
    assertThat(few.unlisted()).contains("more than 3 files; the rest was not listed");
    file("a/b/c/d/e", "");
    RepoTree flat = tree(new TreeLimits(100, 2, 100, 1_000));
    assertThat(flat.complete()).isFalse();
    assertThat(flat.unlisted()).startsWith("a/b ");
    assertThat(tree().unlisted()).isEmpty();
    assertThat(flat.skipped()).extracting(Skipped::why).contains("deeper than 2 directories");
  }

  @Test
  void aFileIsReadOnceAndSaysWhyItCannotBe() throws IOException {
    file("a.txt", "one\ntwo\n");
    file("large.txt", "x".repeat(101));
    Files.write(root.resolve("bytes.txt"), new byte[] {'a', (byte) 0xFF, '\n'});
    RepoTree tree = tree(new TreeLimits(100, 10, 100, 1_000));
    assertThat(tree.text("a.txt")).isInstanceOf(Sight.Known.class).isSameAs(tree.text("a.txt"));
    assertThat(unseen(tree.text("large.txt"))).contains("large.txt could not be read");
    assertThat(unseen(tree.text("bytes.txt"))).contains("bytes.txt could not be read");
    Files.writeString(root.resolve("late.txt"), "");
    assertThat(unseen(tree.text("late.txt"))).contains("no regular file");
    assertThat(tree.filesRead()).isEqualTo(4);
    assertThat(tree.skipped())
        .extracting(Skipped::file)
        .containsExactly("bytes.txt", "large.txt", "late.txt");
  }

  @Test
  void aFileThatVanishesIsUnseen() throws IOException {
    file("a.txt", "");
    RepoTree tree = tree();
    Files.delete(root.resolve("a.txt"));
    assertThat(unseen(tree.text("a.txt"))).contains("vanished");
  }

  @Test
  void aDirectoryThatIsNotThereIsNotComplete() throws IOException {
    Files.delete(root);
    assertThat(tree().complete()).isFalse();
    assertThat(tree().files()).isEmpty();
  }
}
