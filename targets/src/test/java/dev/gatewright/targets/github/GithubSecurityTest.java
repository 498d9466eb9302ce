package dev.gatewright.targets.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Peer;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebMemory;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether alerts are on is told by their list, where somebody wants it, and asked for else. */
final class GithubSecurityTest {
  private static final Set<Part> BOTH = Set.of(Part.DEPENDABOT_ALERTS, Part.VULNERABILITY_ALERTS);
  private static final String LIST = "/dependabot/alerts";

  private static Sight<Boolean> on(Peer peer, Set<Part> wanted) {
    GithubOptions options =
        new GithubOptions(
            GithubWorld.REPOSITORY,
            peer.base().toString(),
            BearerToken.of(GithubWorld.TOKEN, "GITHUB_TOKEN").orElse(null),
            false,
            WebMemory.NONE);
    return switch (GitHub.open(options, wanted)) {
      case Sight.Known<GitHub>(GitHub github) -> github.security().vulnerabilityAlerts();
      case Sight.Unseen<GitHub> unseen -> unseen.as();
    };
  }

  private static boolean asked(Peer peer) {
    return peer.targets().stream().anyMatch(one -> one.endsWith("/vulnerability-alerts"));
  }

  @Test
  void theListOfAlertsSaysThatTheyAreOn() {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      assertThat(on(peer, BOTH)).isEqualTo(Sight.known(true));
      assertThat(asked(peer)).isFalse();
    }
  }

  @Test
  void aListRefusedWithTheWordsSaysThatTheyAreOff() {
    String words = "Dependabot alerts are disabled for this repository.";
    GithubWorld world = GithubWorld.healthy().answering(LIST, GithubWorld.refused(403, words));
    try (Peer peer = Peer.start(world)) {
      assertThat(on(peer, BOTH)).isEqualTo(Sight.known(false));
      assertThat(asked(peer)).isFalse();
    }
  }

  @Test
  void aListThatIsNotShownSaysNothing() {
    try (Peer peer = Peer.start(GithubWorld.healthy().lacking("vulnerability_alerts=read"))) {
      assertThat(on(peer, BOTH)).isEqualTo(Sight.known(true));
      assertThat(asked(peer)).isTrue();
    }
  }

  @Test
  void theListIsNotAskedForWhereNobodyWantsIt() {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      assertThat(on(peer, Set.of(Part.VULNERABILITY_ALERTS))).isEqualTo(Sight.known(true));
      assertThat(peer.targets()).noneMatch(one -> one.contains(LIST));
    }
  }
}
