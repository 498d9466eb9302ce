package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import dev.gatewright.peers.IndexPeer;
import dev.gatewright.peers.Peer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check} and {@code scan} over a project on a package index. */
final class IndexPostureTest {
  private static final String GATE =
      """
      index:
        pypi:
          owners: [mara-l, tomas]
          maintainers: []
          releases: [docs/releases]
      """;

  private static final String SDIST = "tide_api-1.2.0.tar.gz";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk =
        new Desk(folder)
            .file(".gatewright/gate.yaml", GATE)
            .file(".github/dependabot.yml", "version: 2\nupdates: []\n")
            .file("docs/releases/1.2.0.sha256", "ab".repeat(32) + "  " + SDIST + "\n");
  }

  private static IndexPeer index() {
    return new IndexPeer("tide-api").role("mara-l", "Owner").with(file(SDIST, "ab"));
  }

  private static IndexPeer.File file(String name, String digits) {
    String sha256 = digits.repeat(32);
    return new IndexPeer.File(name, "1.2.0", sha256, "false", "", sha256);
  }

  private Ran check(Peer peer, String... more) {
    List<String> words = new ArrayList<>(List.of("check", "--checklist", "pypi-publishing"));
    words.addAll(List.of("--format", "json", "--pypi", "Tide.API"));
    words.addAll(List.of("--index", peer.base() + "/simple"));
    words.addAll(List.of(more));
    return desk.run(words.toArray(String[]::new));
  }

  private static Object verdict(Ran ran, String item) {
    return Json.at(Json.item(ran.json(), item), "verdict");
  }

  @Test
  void itemsTurnAroundWithTheIndex() {
    try (Peer peer = Peer.start(index().role("tomas", "Owner"))) {
      Ran ran = check(peer);
      assertThat(verdict(ran, "pypi-project-owners")).isEqualTo("pass");
      assertThat(verdict(ran, "pypi-project-maintainers")).isEqualTo("pass");
      assertThat(verdict(ran, "unknown-uploads-noticed")).isEqualTo("pass");
      assertThat(peer.targets())
          .containsExactlyInAnyOrder("/simple/tide-api/", "/pypi/tide-api/json");
    }
    IndexPeer changed =
        index().role("stranger", "Maintainer").with(file("tide_api-1.2.1.tar.gz", "66"));
    try (Peer peer = Peer.start(changed)) {
      Ran ran = check(peer);
      assertThat(verdict(ran, "pypi-project-owners")).isEqualTo("fail");
      assertThat(verdict(ran, "pypi-project-maintainers")).isEqualTo("fail");
      assertThat(verdict(ran, "unknown-uploads-noticed")).isEqualTo("fail");
    }
  }

  @Test
  void offlineAsksNothing() {
    try (Peer peer = Peer.start(index())) {
      Ran ran = check(peer, "--offline");
      assertThat(verdict(ran, "pypi-project-owners")).isEqualTo("unknown");
      assertThat(peer.asked()).isEmpty();
    }
  }

  @Test
  void aScanLooksAtAnIndexOnlyWhenItIsNamed() {
    try (Peer peer = Peer.start(index().role("tomas", "Owner").role("x", "Maintainer"))) {
      Ran ran =
          desk.run(
              "scan", "--only", "index", "--pypi", "tide-api", "--index", "pypi=" + peer.base());
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.out()).contains("A maintainer on the index is not declared");
      assertThat(ran.out()).contains("index/attestations-present");
    }
    Desk bare = new Desk(folder.resolve("bare")).file("README.md", "# Tides\n");
    assertThat(bare.run("scan").said()).doesNotContain("index/");
    Ran asked = bare.run("scan", "--only", "index");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).contains("unless it is asked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--pypi|a/b|--pypi must be the name of a project",
        "--index|tides.example|must be an https:// address",
        "--index|http://tides.example/simple|http:// is taken for this machine alone",
        "--index|private=https://tides.example|names no index that is known: private",
        "--index|https://mara:swordfish@tides.example|without user"
      })
  void whatCannotBeAskedIsWrongUsage(String flag, String value, String said) {
    Ran ran = desk.run("check", flag, value);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(said).doesNotContain("swordfish");
  }

  @Test
  void twoAddressesForOneIndexAreWrongUsage() {
    Ran ran =
        desk.run("check", "--index", "https://a.example/?x", "--index", "https://a.example/simple");
    assertThat(ran.code()).isEqualTo(2);
    ran =
        desk.run(
            "check", "--index", "https://a.example", "--index", "pypi=https://b.example/simple");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("two addresses for pypi");
  }
}
