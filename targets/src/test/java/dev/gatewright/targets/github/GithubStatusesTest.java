package dev.gatewright.targets.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.peers.github.JsonTree;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebMemory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of many deployments is asked in one query, and means the same as one by one. */
final class GithubStatusesTest {
  private static final String ROOT = "/repos/" + GithubWorld.REPOSITORY;

  /** A world with so many deployments, each of another state. */
  private static GithubWorld world(int deployments) {
    GithubWorld world = GithubWorld.healthy();
    List<JsonValue> all = new ArrayList<>();
    for (int i = 0; i < deployments; i++) {
      int id = 800 + i;
      all.add(
          JsonTree.of(
              "{\"id\":%d,\"node_id\":\"DE_%d\",\"environment\":\"pypi\",\"ref\":\"v%d\",\"sha\":\"5a\",\"created_at\":\"2026-11-01T10:00:00Z\"}"
                  .formatted(id, id, i)));
      String state = i % 2 == 0 ? "success" : "failure";
      world.answering(
          "/deployments/" + id + "/statuses",
          JsonTree.of(
              """
              [{"state":"%s","created_at":"2026-11-01T10:05:00Z","environment_url":"https://tides.example/%d",
                "log_url":"https://github.example/tides-org/tide-api/actions/runs/9%d/job/1"},
               {"state":"in_progress","created_at":"2026-11-01T10:01:00Z","environment_url":"","log_url":""}]
              """
                  .formatted(state, id, id)));
    }
    return world.answering("/deployments", new JsonValue.Items(all));
  }

  private static GitHub opened(Peer peer, String token) {
    GithubOptions options =
        new GithubOptions(
            GithubWorld.REPOSITORY,
            peer.base().toString(),
            BearerToken.of(token, "GITHUB_TOKEN").orElse(null),
            false,
            WebMemory.NONE);
    if (GitHub.open(options) instanceof Sight.Known<GitHub>(GitHub github)) {
      return github;
    }
    throw new AssertionError("The repository of this test is not shown");
  }

  private static List<GithubDeployment> deployments(GithubHistory history) {
    if (history.deployments("pypi")
        instanceof Sight.Known<List<GithubDeployment>>(List<GithubDeployment> deployments)) {
      return deployments;
    }
    throw new AssertionError("The deployments of this test are not shown");
  }

  private static List<List<GithubDeploymentStatus>> statuses(Peer peer, String token) {
    GithubHistory history = opened(peer, token).history();
    List<GithubDeployment> deployments = deployments(history);
    history.statusesAhead(deployments);
    List<List<GithubDeploymentStatus>> all = new ArrayList<>();
    for (GithubDeployment one : deployments) {
      if (history.statuses(one)
          instanceof
          Sight.Known<List<GithubDeploymentStatus>>(List<GithubDeploymentStatus> known)) {
        all.add(known);
      }
    }
    return all;
  }

  private static long alone(Peer peer) {
    return peer.targets().stream().filter(one -> one.contains("/statuses")).count();
  }

  @Test
  void twelveDeploymentsTakeOneRequestAndMeanTheSame() {
    try (Peer queried = Peer.start(world(12));
        Peer asked = Peer.start(world(12).answering("/graphql", Reply.empty(404)))) {
      List<List<GithubDeploymentStatus>> together = statuses(queried, GithubWorld.TOKEN);
      assertThat(together).hasSize(12).isEqualTo(statuses(asked, GithubWorld.TOKEN));
      assertThat(together.get(3).getFirst().state()).isEqualTo("failure");
      assertThat(together.get(3).getFirst().run()).isEqualTo(9803);
      assertThat(alone(queried)).isZero();
      assertThat(alone(asked)).isEqualTo(12);
    }
  }

  @Test
  void sixtyDeploymentsTakeTwo() {
    try (Peer peer = Peer.start(world(60))) {
      assertThat(statuses(peer, GithubWorld.TOKEN)).hasSize(60);
      assertThat(alone(peer)).isZero();
      assertThat(peer.targets().stream().filter(one -> one.equals("/graphql"))).hasSize(2);
    }
  }

  @Test
  void fewAreAskedOneByOne() {
    try (Peer peer = Peer.start(world(3))) {
      assertThat(statuses(peer, GithubWorld.TOKEN)).hasSize(3);
      assertThat(alone(peer)).isEqualTo(3);
      assertThat(peer.targets()).doesNotContain("/graphql");
    }
  }

  @Test
  void whoAsksForOneOfFewAsksForAll() {
    try (Peer peer = Peer.start(world(5))) {
      GithubHistory history = opened(peer, GithubWorld.TOKEN).history();
      for (GithubDeployment one : deployments(history)) {
        history.statusesAhead(List.of(one));
        assertThat(history.statuses(one)).isInstanceOf(Sight.Known.class);
      }
      assertThat(alone(peer)).isZero();
      assertThat(peer.targets().stream().filter(one -> one.equals("/graphql"))).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"nodes\":[]}}",
        "{\"data\":null,\"errors\":[{\"message\":\"no\"}]}",
        "{\"data\":{\"nodes\":[null,null,null,null]}}",
        "{\"data\":{\"nodes\":[{\"databaseId\":1},{},{\"statuses\":{}},7]}}",
        "<html>"
      })
  void whatAQueryDoesNotTellIsAskedByItself(String answer) {
    try (Peer peer = Peer.start(world(4).answering("/graphql", Reply.json(200, answer)))) {
      assertThat(statuses(peer, GithubWorld.TOKEN)).hasSize(4);
      assertThat(alone(peer)).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"databaseId\":801,\"statuses\":{\"pageInfo\":{\"hasNextPage\":false},\"nodes\":[]}",
        "\"databaseId\":800,\"statuses\":{\"pageInfo\":{\"hasNextPage\":true},\"nodes\":[]}",
        "\"databaseId\":800,\"statuses\":{\"pageInfo\":{},\"nodes\":[]}",
        "\"databaseId\":800,\"statuses\":{\"pageInfo\":{\"hasNextPage\":false},\"nodes\":[{\"state\":\"NEW\",\"createdAt\":\"2026-11-01T10:05:00Z\"}]}",
      })
  void anotherOrHalfADeploymentIsAskedByItself(String node) {
    String three = ",null,null,null]}}";
    String answer = "{\"data\":{\"nodes\":[{" + node + "}" + three;
    try (Peer peer = Peer.start(world(4).answering("/graphql", Reply.json(200, answer)))) {
      assertThat(statuses(peer, GithubWorld.TOKEN).getFirst()).hasSize(2);
      assertThat(peer.targets()).contains(ROOT + "/deployments/800/statuses?per_page=100");
    }
  }
}
