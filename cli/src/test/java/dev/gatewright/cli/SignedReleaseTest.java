package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import dev.gatewright.peers.IndexPeer;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.sigstore.Lie;
import dev.gatewright.peers.sigstore.SigstoreBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Release files are signed, and their signatures and digests verify: the item S2-020. */
final class SignedReleaseTest {
  private static final String SDIST = "tide_api-1.2.0.tar.gz";
  private static final String SHA256 = "ab".repeat(32);
  private static final String PUBLISHER =
      "{\"kind\": \"GitHub\", \"repository\": \"tides/tide-api\", \"workflow\": \"release.yml\","
          + " \"environment\": \"pypi\"}";

  private static final String GATE =
      """
      index:
        pypi:
          publisher: {repository: tides/tide-api, workflow: release.yml, environment: pypi}
          releases: [docs/releases]
      """;

  private static final String WORKFLOW =
      """
      on: {push: {tags: ['v*']}}
      permissions: {}
      jobs:
        publish:
          runs-on: ubuntu-latest
          environment: pypi
          permissions:
            id-token: write
          steps:
            - uses: pypa/gh-action-pypi-publish@release/v1
      """;

  private final SigstoreBox box = SigstoreBox.at(Instant.parse("2026-10-01T08:00:00Z"));

  @TempDir private Path folder;
  private Desk desk;
  private Path root;

  @BeforeEach
  void setUp() throws IOException {
    root = Files.writeString(folder.resolve("trusted_root.json"), box.trustedRoot());
    desk =
        new Desk(folder)
            .file(".gatewright/gate.yaml", GATE)
            .file(".github/workflows/release.yml", WORKFLOW)
            .file("docs/releases/1.2.0.sha256", SHA256 + "  " + SDIST + "\n");
  }

  private Peer index(Lie lie) {
    String signed = box.order(SDIST, SHA256).lie(lie).attestation();
    return Peer.start(
        new IndexPeer("tide-api")
            .with(new IndexPeer.File(SDIST, "1.2.0", SHA256, "false", PUBLISHER, SHA256, signed)));
  }

  private Object item(Peer peer, String... more) {
    String[] words = {
      "check",
      "--checklist",
      "release-readiness",
      "--format",
      "json",
      "--pypi",
      "tide-api",
      "--index",
      peer.base().toString()
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Json.item(desk.run(all).json(), "release-signed");
  }

  @Test
  void theItemTurnsAroundWithTheAttestations() {
    try (Peer peer = index(Lie.NONE)) {
      Object item = item(peer, "--trusted-root", root.toString());
      assertThat(Json.at(item, "verdict")).isEqualTo("pass");
      assertThat(item.toString()).contains("The trusted root " + root);
    }
    try (Peer peer = index(Lie.FORGED_PROOF)) {
      Object item = item(peer, "--trusted-root", root.toString());
      assertThat(Json.at(item, "verdict")).isEqualTo("fail");
      assertThat(item.toString()).contains("An attestation does not verify");
    }
  }

  @Test
  void theRootOfTheProgramProvesNothingOfAnotherSigstoreAndTellsItsAge() {
    try (Peer peer = index(Lie.NONE)) {
      Object item = item(peer);
      assertThat(Json.at(item, "verdict")).isEqualTo("unknown");
      assertThat(item.toString())
          .contains("is not in the trusted root")
          .contains("the trusted root of the public sigstore built in on 2026-11-23");
    }
  }

  @Test
  void theRootMayBeNamedInTheEnvironmentAndTheOptionIsStronger() throws IOException {
    try (Peer peer = index(Lie.NONE)) {
      desk.variable("GATEWRIGHT_TRUSTED_ROOT", root.toString());
      assertThat(Json.at(item(peer), "verdict")).isEqualTo("pass");
      Path other =
          Files.writeString(
              folder.resolve("other.json"),
              SigstoreBox.at(Instant.parse("2026-10-01T08:00:00Z")).trustedRoot());
      Object item = item(peer, "--trusted-root", other.toString());
      assertThat(Json.at(item, "verdict")).isEqualTo("unknown");
    }
  }

  @Test
  void theCheckedRepositoryDoesNotSayWhomToTrust() {
    desk.file("trusted_root.json", box.trustedRoot());
    try (Peer peer = index(Lie.NONE)) {
      Object item = item(peer, "--trusted-root", "trusted_root.json");
      assertThat(Json.at(item, "verdict")).isEqualTo("unknown");
      assertThat(item.toString()).contains("must not say whom to trust");
    }
    Ran ran = desk.run("check", "--trusted-root", "nowhere.json");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("No such file: nowhere.json").contains("trusted_root.json");
  }
}
