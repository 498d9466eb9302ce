package dev.gatewright.targets.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Asked;
import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebMemory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads lie at another host: it gets no token, and nobody is told its address. */
final class GithubDownloadsTest {
  private static final String LOGS = "/actions/runs/502/logs";

  private static Sight<Optional<byte[]>> logs(Behaviour world) {
    try (Peer github = Peer.start(world)) {
      GithubOptions options =
          new GithubOptions(
              GithubWorld.REPOSITORY,
              github.base().toString(),
              BearerToken.of(GithubWorld.TOKEN, "GITHUB_TOKEN").orElseThrow(),
              false,
              WebMemory.NONE);
      if (GitHub.open(options) instanceof Sight.Known<GitHub>(GitHub known)) {
        return known.history().logs(502, false);
      }
      throw new AssertionError("The repository was not seen");
    }
  }

  private static String unseen(Sight<Optional<byte[]>> sight) {
    if (sight instanceof Sight.Unseen<Optional<byte[]>>(String why, String remedy)) {
      String said = why + " " + remedy;
      assertThat(said).doesNotContain(GithubWorld.TOKEN).doesNotContain("a-secret-address");
      return said;
    }
    throw new AssertionError("Seen");
  }

  @Test
  void theOtherHostIsAskedOnceWithoutTheToken() {
    GithubWorld world = GithubWorld.healthy();
    try (Peer other = Peer.start(world.kept())) {
      assertThat(logs(world.sendingOnTo(other.base()))).isInstanceOf(Sight.Known.class);
      List<Asked> asked = other.asked();
      assertThat(asked).hasSize(1);
      assertThat(asked.getFirst().header("authorization")).isEmpty();
      assertThat(asked.getFirst().header("x-github-api-version")).isEmpty();
      assertThat(asked.toString()).doesNotContain(GithubWorld.TOKEN);
      assertThat(asked.getFirst().target()).isEqualTo(LOGS + "?sig=a-secret-address");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 400, 403, 404, 500})
  void whatTheOtherHostRefusesIsUnseenAndFollowedNowhere(int status) {
    GithubWorld world = GithubWorld.healthy();
    try (Peer third = Peer.start(_ -> Reply.of(200, "application/zip", "PK"))) {
      Reply reply = Reply.empty(status).with("Location", third.base() + "/elsewhere");
      try (Peer other = Peer.start(world.kept().answering(LOGS, reply))) {
        assertThat(unseen(logs(world.sendingOnTo(other.base()))))
            .contains("127.0.0.1 answered " + status + " to the download");
        assertThat(third.asked()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://127.0.0.1/logs.zip?sig=a-secret-address",
        "file:///etc/hostname",
        "http://mara:word@127.0.0.1:9/logs.zip?sig=a-secret-address",
        "http:// no address/?sig=a-secret-address",
        "//127.0.0.1:9/logs.zip?sig=a-secret-address"
      })
  void anAddressThatMayNotBeAskedIsNot(String location) {
    Reply reply = Reply.empty(302);
    Behaviour world =
        GithubWorld.healthy()
            .answering(LOGS, location.isEmpty() ? reply : reply.with("Location", location));
    assertThat(unseen(logs(world))).contains("no address that may be asked");
  }

  @Test
  void aHostThatIsNotThereIsNamedWithoutTheAddress() {
    GithubWorld world = GithubWorld.healthy();
    Peer gone = Peer.start(world.kept());
    gone.close();
    assertThat(unseen(logs(world.sendingOnTo(gone.base())))).contains("does not listen");
  }

  @Test
  void moreThanIsTakenIsNot() {
    GithubWorld world = GithubWorld.healthy();
    byte[] large = new byte[GithubHistory.largest() + 1];
    Reply reply =
        new Reply(200, Map.of("Content-Type", "application/zip"), large, Reply.Manner.WHOLE);
    try (Peer other = Peer.start(world.kept().answering(LOGS, reply))) {
      assertThat(unseen(logs(world.sendingOnTo(other.base()))))
          .contains("gave more than " + GithubHistory.largest() + " bytes");
    }
  }

  @Test
  void whatIsGoneIsKnownToBeAndWhatIsHiddenIsNot() {
    Sight<Optional<byte[]>> gone =
        logs(GithubWorld.healthy().answering(LOGS, GithubWorld.refused(410, "Server Error")));
    assertThat(gone).isEqualTo(Sight.known(Optional.empty()));
    assertThat(
            unseen(
                logs(GithubWorld.healthy().answering(LOGS, GithubWorld.refused(404, "Not Found")))))
        .contains("the logs of run 502")
        .contains("(404");
  }
}
