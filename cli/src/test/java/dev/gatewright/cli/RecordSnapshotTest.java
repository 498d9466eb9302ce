package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.peers.github.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot of a repository on GitHub is written, recorded, and laid beside another day. */
final class RecordSnapshotTest {
  private static final String ITEM = "find-unauthorised-changes";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk =
        new Desk(folder)
            .variable("GITHUB_TOKEN", GithubWorld.TOKEN)
            .file("CHECKLIST.md", "# L\n\n- [ ] Compared <!-- gw:" + ITEM + " -->\n");
  }

  private Ran ask(GithubWorld world, String... words) {
    try (Peer peer = Peer.start(world)) {
      String[] all = new String[words.length + 6];
      System.arraycopy(words, 0, all, 0, words.length);
      all[words.length] = "--github";
      all[words.length + 1] = GithubWorld.REPOSITORY;
      all[words.length + 2] = "--github-api";
      all[words.length + 3] = peer.base().toString();
      all[words.length + 4] = "--record";
      all[words.length + 5] = "../record";
      Ran ran = desk.run(all);
      assertThat(ran.said()).doesNotContain(GithubWorld.TOKEN);
      return ran;
    }
  }

  private String compared(GithubWorld world) {
    return ask(world, "check", "--checklist", "CHECKLIST.md").out();
  }

  @Test
  void whatASnapshotHasIsComparedAndADifferenceIsListed() throws IOException {
    Ran taken = ask(GithubWorld.healthy(), "record", "snapshot", ".");
    assertThat(taken.code()).isZero();
    assertThat(taken.out()).contains("\"account tomas\": \"write\"").contains("\"branch main\":");
    Files.createDirectories(desk.path(".gatewright"));
    Files.writeString(desk.path(".gatewright/snapshot.json"), taken.out());
    assertThat(compared(GithubWorld.healthy()))
        .contains("beside it github/snapshot-diff says pass");
    GithubWorld changed =
        GithubWorld.healthy().with("/collaborators", "1.role_name", JsonTree.of("\"admin\""));
    assertThat(compared(changed)).contains("github/snapshot-diff says manual: 1 thing is not as");
  }

  @Test
  void aFileThatIsNotTheOneRecordedProvesNothing() throws IOException {
    Ran taken = ask(GithubWorld.healthy(), "record", "snapshot", ".");
    Files.createDirectories(desk.path(".gatewright"));
    Files.writeString(
        desk.path(".gatewright/snapshot.json"),
        taken.out().replace("\"account tomas\": \"write\"", "\"account tomas\": \"admin\""));
    GithubWorld changed =
        GithubWorld.healthy().with("/collaborators", "1.role_name", JsonTree.of("\"admin\""));
    assertThat(compared(changed)).contains("is not the file that was recorded");
    Files.writeString(desk.path(".gatewright/snapshot.json"), taken.out());
    assertThat(compared(GithubWorld.healthy())).contains("recorded on 2026-11-22T10:00:00Z");
  }

  @Test
  void itsDigestGoesIntoTheRecord() {
    ask(GithubWorld.healthy(), "record", "snapshot", ".");
    Ran shown = desk.run("record", "show", ".", "--record", "../record");
    assertThat(shown.out()).contains("  note  ").contains("sha256:");
  }

  @Test
  void aRepositoryThatIsSeenInPartGivesNoSnapshot() {
    Ran refused = ask(GithubWorld.healthy().lacking("administration=read"), "record", "snapshot");
    assertThat(refused.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("No snapshot was made");
    Ran unnamed = desk.run("record", "snapshot", ".");
    assertThat(unnamed.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(unnamed.err()).contains("--github OWNER/REPO");
  }
}
