package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of a repository on GitHub, asked over the wire, from the command line. */
final class GithubCommandTest {
  private static final String[] ONLY = {"scan", "--only", "github", "--format", "json"};

  private static final String PUBLISH =
      """
      on:
        release:
          types: [published]
      permissions: {}
      jobs:
        rehearse:
          runs-on: ubuntu-24.04
          environment: testpypi
          steps:
            - run: twine upload -r testpypi dist/*
              env:
                TWINE_PASSWORD: ${{ secrets.TEST_PYPI_API_TOKEN }}
        publish:
          runs-on: ubuntu-24.04
          environment: pypi
          steps:
            - run: twine upload dist/*
              env:
                TWINE_PASSWORD: ${{ secrets.PYPI_API_TOKEN }}
      """;

  private static final String SCAN =
      """
      on:
        schedule:
          - cron: '0 3 * * 5'
      permissions: {}
      jobs:
        scan:
          runs-on: ubuntu-24.04
          steps:
            - run: zizmor .
      """;

  @TempDir private Path folder;

  private Desk desk() {
    return new Desk(folder)
        .variable("GITHUB_TOKEN", GithubWorld.TOKEN)
        .file(".gatewright/gate.yaml", GithubWorld.declared())
        .file(".github/workflows/publish.yml", PUBLISH)
        .file(".github/workflows/scan.yml", SCAN);
  }

  private Desk.Ran scan(Peer peer, String... more) {
    String[] arguments = new String[ONLY.length + 4 + more.length];
    System.arraycopy(ONLY, 0, arguments, 0, ONLY.length);
    arguments[ONLY.length] = "--github";
    arguments[ONLY.length + 1] = GithubWorld.REPOSITORY;
    arguments[ONLY.length + 2] = "--github-api";
    arguments[ONLY.length + 3] = peer.base().toString();
    System.arraycopy(more, 0, arguments, ONLY.length + 4, more.length);
    return desk().run(arguments);
  }

  @Test
  void aHealthyRepositoryOpensWithFewRequests() {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      Desk.Ran ran = scan(peer);
      assertThat(ran.said()).contains("\"findings\": []");
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).contains("\"github\"");
      assertThat(ran.said()).doesNotContain(GithubWorld.TOKEN);
      assertThat(peer.asked()).hasSizeLessThanOrEqualTo(43);
    }
  }

  @Test
  void aSettingThatIsChangedTurnsTheAnswer() {
    GithubWorld world =
        GithubWorld.healthy()
            .answering("/environments", Reply.json(200, "{\"total_count\":0,\"environments\":[]}"));
    try (Peer peer = Peer.start(world)) {
      Desk.Ran ran = scan(peer);
      assertThat(ran.code()).isEqualTo(ExitCode.SHUT);
      assertThat(ran.out()).contains("github/environment-exists");
    }
  }

  @Test
  void aTokenWithoutARightMakesItUnknownAndNamesTheRight() {
    try (Peer peer = Peer.start(GithubWorld.healthy().lacking("secrets=read"))) {
      Desk.Ran ran = scan(peer);
      assertThat(ran.code()).isEqualTo(ExitCode.SHUT);
      assertThat(ran.said()).contains("\"findings\": []").contains("secrets of the repository");
      assertThat(ran.said()).doesNotContain(GithubWorld.TOKEN);
    }
  }

  @Test
  void anOfflineRunAsksNothing() {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      Desk.Ran ran = scan(peer, "--offline");
      assertThat(ran.code()).isEqualTo(ExitCode.SHUT);
      assertThat(ran.said()).contains("the run is offline");
      assertThat(peer.asked()).isEmpty();
    }
  }

  @Test
  void theCheckedFilesDoNotChooseWhereTheTokenGoes() {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      Desk desk = desk();
      desk.file(
          ".gatewright/gate.yaml",
          "targets:\n  github:\n    repository: a/b\n    api: " + peer.base() + "\n");
      Desk.Ran ran = desk.run(ONLY);
      assertThat(peer.asked()).isEmpty();
      assertThat(ran.said()).contains("named by gate.yaml alone");
      assertThat(ran.code()).isEqualTo(ExitCode.SHUT);
    }
  }

  @Test
  void whatNamesNoRepositoryAndNoAddressIsRefused() {
    assertThat(desk().run("scan", "--github", "https://x.example/a").code()).isEqualTo(2);
    assertThat(desk().run("scan", "--github", "a/b", "--github-api", "ftp://x").code())
        .isEqualTo(2);
    Desk.Ran ran =
        desk().variable("GITHUB_TOKEN", "two words").run("scan", "--github", "a/b", "--offline");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.said()).contains("GITHUB_TOKEN holds").doesNotContain("two words");
  }

  @Test
  void whatAnItemNamesReachesTheCheckThatStandsBesideAPersonsWord() throws Exception {
    String declared = GithubWorld.declared();
    String items =
        "items:\n  remove-secrets-from-github:\n    parameters: {secrets: PYPI_API_TOKEN}\n";
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      Desk.Ran ran =
          desk()
              .file(".gatewright/gate.yaml", declared + items)
              .file("ONE.md", "# One\n\n- [ ] Gone <!-- gw:remove-secrets-from-github -->\n")
              .run(
                  "check",
                  "--checklist",
                  "ONE.md",
                  "--github",
                  GithubWorld.REPOSITORY,
                  "--github-api",
                  peer.base().toString());
      assertThat(ran.out()).contains("github/secrets-removed says fail").contains("PYPI_API_TOKEN");
    }
  }
}
