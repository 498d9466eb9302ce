package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.IndexPeer;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.readers.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are remembered or recorded judge as fresh ones do, and never longer than so. */
final class AnswersTest {

  @TempDir private Path folder;
  private final AtomicInteger unchanged = new AtomicInteger();
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk =
        new Desk(folder)
            .variable("GITHUB_TOKEN", GithubWorld.TOKEN)
            .file(
                ".github/workflows/publish.yml",
                """
                on: {release: {types: [published]}}
                permissions: {}
                jobs:
                  publish:
                    runs-on: ubuntu-24.04
                    environment: pypi
                    steps:
                      - run: twine upload dist/*
                """);
  }

  /** The world, with its answers counted that say nothing changed. */
  private Behaviour counted(Behaviour world) {
    return asked -> {
      Reply reply = world.answer(asked);
      if (reply.status() == 304) {
        unchanged.incrementAndGet();
      }
      return reply;
    };
  }

  private Desk.Ran scan(Peer peer, String... more) {
    return run(peer, List.of("scan", "--only", "github", "--format", "json"), more);
  }

  private Desk.Ran run(Peer peer, List<String> command, String... more) {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("--github", GithubWorld.REPOSITORY));
    words.addAll(List.of("--github-api", peer.base().toString()));
    words.addAll(List.of(more));
    Desk.Ran ran = desk.run(words.toArray(new String[0]));
    assertThat(ran.said()).doesNotContain(GithubWorld.TOKEN);
    return ran;
  }

  @Test
  void aSecondRunIsToldThatNothingChangedAndSaysTheSame() {
    try (Peer peer = Peer.start(counted(GithubWorld.healthy()))) {
      Desk.Ran first = scan(peer);
      int asked = peer.asked().size();
      assertThat(unchanged).hasValue(0);
      Desk.Ran second = scan(peer, "--verbose");
      assertThat(second.out()).isEqualTo(first.out());
      assertThat(second.code()).isEqualTo(first.code());
      assertThat(peer.asked()).hasSize(2 * asked);
      // Yes and no without a body have nothing that could be kept; logs and artifacts are not.
      assertThat(unchanged.get()).isGreaterThanOrEqualTo(asked - 6);
      assertThat(second.err())
          .contains("GitHub was asked " + asked + " times; " + unchanged.get() + " answers had");
      scan(peer, "--no-state");
      assertThat(unchanged.get()).isLessThan(asked);
    }
  }

  @Test
  void aSettingThatChangesTurnsTheVerdictOfARememberedRun() {
    GithubWorld world = GithubWorld.healthy();
    List<String> check = List.of("check", "--checklist", "pypi-publishing", "--format", "json");
    try (Peer peer = Peer.start(counted(world))) {
      assertThat(verdict(run(peer, check))).isEqualTo("pass");
      assertThat(verdict(run(peer, check))).isEqualTo("pass");
      assertThat(unchanged.get()).isGreaterThan(10);
      world.with(
          "/actions/permissions/workflow",
          "default_workflow_permissions",
          new JsonValue.Text("write"));
      assertThat(verdict(run(peer, check))).isEqualTo("fail");
      world.lacking("administration=read");
      assertThat(verdict(run(peer, check))).isEqualTo("unknown");
    }
  }

  private static String verdict(Desk.Ran ran) {
    return Json.at(Json.item(ran.json(), "workflow-token-rights"), "verdict").toString();
  }

  @Test
  void whatIsRememberedIsTheUsersAloneAndHoldsNoToken() throws IOException {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      scan(peer);
    }
    Path state = folder.resolve("home/.local/state/gatewright/answers");
    try (Stream<Path> all = Files.list(state)) {
      List<Path> files = all.toList();
      assertThat(files).hasSizeGreaterThan(15);
      for (Path file : files) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(file + text).doesNotContain(GithubWorld.TOKEN);
      }
    }
    assertThat(desk.names()).noneMatch(name -> name.contains("answers"));
  }

  @Test
  void aRecordingJudgesTheSameWithoutAnyHost() {
    List<String> check = List.of("check", "--checklist", "pypi-publishing", "--format", "json");
    Desk.Ran fresh;
    Desk.Ran replayed;
    // What GitHub keeps at another host is in no recording, so that here it is gone.
    GithubWorld world = GithubWorld.healthy();
    for (String kept :
        List.of("runs/501/logs", "runs/502/logs", "runs/503/logs", "artifacts/801/zip")) {
      world.answering("/actions/" + kept, GithubWorld.refused(410, "Gone"));
    }
    try (Peer peer = Peer.start(world);
        Peer index = Peer.start(new IndexPeer("tide-api").role("mara-l", "Owner"))) {
      String place = index.base() + "/simple";
      String[] pypi = {"--pypi", "tide-api", "--index", place, "--index", "testpypi=" + place};
      fresh = run(peer, check, with(pypi, "--record-answers", "../recording"));
      assertThat(fresh.err()).contains("answers were recorded");
      int asked = peer.asked().size() + index.asked().size();
      desk.variable("GITHUB_TOKEN", "");
      replayed = run(peer, check, with(pypi, "--replay-answers", "../recording", "--offline"));
      assertThat(peer.asked().size() + index.asked().size()).isEqualTo(asked);
    }
    assertThat(replayed.err())
        .contains("answered from the recording of 2026-11-22T10:00:00Z; no other host was asked");
    assertThat(replayed.code()).isEqualTo(fresh.code());
    String told = ", as recorded 2026-11-22T10:00:00Z";
    assertThat(replayed.out()).contains(told, "\"as recorded 2026-11-22T10:00:00Z (sha256 ");
    assertThat(replayed.out().replace(told, "").replaceAll("\"as recorded [^\"]*\"", "null"))
        .isEqualTo(fresh.out());
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void anOldRecordingIsUnknownUnlessSomebodyAllowsIt() {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      scan(peer, "--record-answers", "../recording");
      String[] later = {"--replay-answers", "../recording", "--at", "2026-11-25T10:00:00Z"};
      Desk.Ran old = scan(peer, later);
      assertThat(old.code()).isEqualTo(ExitCode.SHUT);
      assertThat(old.out()).contains("is older than it may be: 72 hours, at most 24");
      Desk.Ran allowed = scan(peer, with(later, "--replay-days", "3"));
      assertThat(allowed.out()).contains("as recorded 2026-11-22T10:00:00Z (sha256 ");
      assertThat(allowed.out()).doesNotContain("older than it may be");
    }
  }

  @Test
  void whatTheRecordingLacksIsUnknown() throws IOException {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      scan(peer, "--record-answers", "../recording");
      try (Stream<Path> files = Files.list(folder.resolve("recording"))) {
        for (Path file : files.toList()) {
          if (Files.readString(file).contains("/keys?")) {
            Files.delete(file);
          }
        }
      }
      Desk.Ran ran = scan(peer, "--replay-answers", "../recording");
      assertThat(ran.code()).isEqualTo(ExitCode.SHUT);
      assertThat(ran.out()).contains("has no answer for /repos/tides-org/tide-api/keys");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--record-answers inside",
        "--replay-answers inside",
        "--replay-answers link",
        "--record-answers ../full",
        "--replay-answers ../full",
        "--replay-answers ../nowhere",
        "--record-answers ../new --offline",
        "--record-answers ../new --replay-answers ../full",
        "--replay-days 3"
      })
  void whatMakesNoSenseIsRefused(String words) throws IOException {
    Files.createDirectories(folder.resolve("full"));
    Files.writeString(folder.resolve("full/something.txt"), "x");
    desk.file("inside/recording.txt", "gatewright-recording 1\nbegan 2026-11-22T10:00:00Z\n");
    Files.createSymbolicLink(folder.resolve("link"), desk.path("inside"));
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      Desk.Ran ran = scan(peer, words.replace(" link", " ../link").split(" ", -1));
      assertThat(ran.code()).as(ran.said()).isEqualTo(ExitCode.USAGE);
      assertThat(peer.asked()).isEmpty();
    }
  }

  @Test
  void oneQuestionTakesFewRequests() {
    desk.file(
        "CHECKLIST.md", "# Ours\n- [ ] The default may read <!-- gw:workflow-token-rights -->\n");
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      Desk.Ran ran = run(peer, List.of("check", "--checklist", "CHECKLIST.md"));
      assertThat(ran.said()).contains("1 pass");
      assertThat(peer.targets())
          .containsExactlyInAnyOrder(
              "/repos/tides-org/tide-api",
              "/repos/tides-org/tide-api/actions/permissions/workflow");
    }
  }
}
