package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository that means harm: too deep a tree, and things that wait to be executed. */
final class HostileTreesTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder);
  }

  @Test
  void aTreeDeeperThanTheLimitIsSeenInPartAndSaysSo() throws IOException {
    desk.file("CHECKLIST.md", "- [ ] One\n");
    desk.file("d/".repeat(250) + "CHECKLIST.md", "- [ ] Too deep\n");
    Ran ran = desk.run("check");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("part of the directory could not be listed (");
  }

  @Test
  void nothingInARepositoryIsExecuted() throws IOException {
    Path ran = folder.resolve("ran");
    String script = "#!/bin/sh\ntouch " + ran + "\n";
    for (String name :
        new String[] {".git/hooks/post-checkout", ".git/hooks/pre-commit", "gatewright", "git"}) {
      desk.file(name, script);
      assertThat(desk.path(name).toFile().setExecutable(true)).isTrue();
    }
    desk.file(
        ".git/config",
        "[core]\n\tfsmonitor = "
            + desk.path("git")
            + "\n\tsshCommand = "
            + desk.path("git")
            + "\n[diff]\n\texternal = "
            + desk.path("git")
            + "\n");
    desk.file(".git/HEAD", "ref: refs/heads/main\n");
    desk.file(
        "CHECKLIST.md",
        "- [ ] Run `touch " + ran + "`\n\n```sh\ntouch " + ran + "\n```\n\n$(touch " + ran + ")\n");
    desk.run("check");
    desk.run("scan");
    desk.run("tick");
    assertThat(ran).doesNotExist();
  }
}
