package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitConfigTest {
  private static final String TEXT =
      """
      [core] bare = false ; a comment
        repositoryFormatVersion = 1
      [Remote "Ori\\"gin"]
        url = "a b # not a comment" # a comment
        Fetch = one\\
      two
        flag
      [core]
        name = first
        name = second  word
        tabbed = a\\tb
      """;

  @TempDir private Path folder;

  @Test
  void valuesAreThoseThatGitReads() {
    Git git = Git.init(folder).write("config", TEXT);
    GitConfig config = GitConfig.parse(TEXT);
    for (String key :
        new String[] {
          "core.bare",
          "core.repositoryformatversion",
          "remote.Ori\"gin.url",
          "core.name",
          "core.tabbed"
        }) {
      assertThat(config.value(key))
          .as(key)
          .isEqualTo(git.run("config", "-f", "config", "--get", key));
    }
    assertThat(config.value("remote.Ori\"gin.fetch")).isEqualTo("onetwo");
    assertThat(config.isTrue("remote.Ori\"gin.flag", false)).isTrue();
    assertThat(config.isTrue("core.bare", true)).isFalse();
    assertThat(config.value("core.none")).isNull();
  }

  @Test
  void aBrokenFileGivesWhatItCan() {
    GitConfig config =
        GitConfig.parse("[core\n]]x = \"\\\n[a \"b\n = 3\n\u0000\n[ok]\nkey=1\n[end \"");
    assertThat(config.value("ok.key")).isEqualTo("1");
  }
}
