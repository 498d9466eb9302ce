package dev.gatewright.targets.ignoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Place;
import dev.gatewright.targets.ignoring.IgnoreComments.Comment;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.TreeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comments of a tree, and what of it could not be looked through. */
final class IgnoreCommentsTest {
  private static final String ASK = "gatewright: " + "ignore[";

  @TempDir private Path root;

  @Test
  void aCommentHasAPlaceInCodePointsAndAMaskedLine() throws IOException {
    Files.writeString(
        root.resolve("a.env"), "A=1\r\nPASSWORD=\uD83D\uDE00secret # " + ASK + "a/b]\r\n");
    Comment comment = read().all().getFirst();
    assertThat(comment.place()).isEqualTo(new Place("a.env", 2, 20, 2, 43));
    assertThat(comment.excerpt().text()).doesNotContain("secret");
    assertThat(comment.on(new Place("a.env", 2, 1, 3, 1))).isTrue();
    assertThat(comment.on(new Place("a.env", 1, 1, 2, 9))).isFalse();
    assertThat(comment.on(new Place("b.env", 2, 1, 2, 9))).isFalse();
  }

  @Test
  void allCommentsOfALineAndOfAllFilesAreFoundOnce() throws IOException {
    String two = "# " + ASK + "a/b] " + ASK + "c/d]\n";
    Files.writeString(root.resolve("b.txt"), two + "plain\n" + two);
    Files.writeString(root.resolve("a.txt"), two);
    assertThat(read().all())
        .extracting(one -> one.place().file() + one.place().line() + one.check())
        .containsExactly(
            "a.txt1a/b", "a.txt1c/d", "b.txt1a/b", "b.txt1c/d", "b.txt3a/b", "b.txt3c/d");
  }

  @Test
  void inMarkdownOnlyAnHtmlCommentCounts() throws IOException {
    Files.writeString(
        root.resolve("A.md"), ASK + "a/b]\n<!-- x --> " + ASK + "a/b]\n<!-- " + ASK + "a/b] -->\n");
    assertThat(read().all()).extracting(one -> one.place().line()).containsExactly(3);
  }

  @Test
  void aFileThatHoldsTheWordsAndCannotBeReadIsTold() throws IOException {
    byte[] bytes = ("# " + ASK + "a/b] x").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    Files.write(root.resolve("a.txt"), bytes);
    Files.write(root.resolve("other.txt"), new byte[] {'x', (byte) 0xff});
    Files.writeString(root.resolve("long.txt"), "x".repeat(2_000));
    IgnoreComments comments = read();
    assertThat(comments.all()).isEmpty();
    assertThat(comments.unread())
        .extracting(one -> one.file())
        .containsExactly("a.txt", "long.txt");
    assertThat(comments.files()).isEqualTo(1);
  }

  private IgnoreComments read() {
    return IgnoreComments.read(
        RepoTree.open(root, new TreeLimits(100, 10, 1_000, 1_500), List.of()));
  }
}
