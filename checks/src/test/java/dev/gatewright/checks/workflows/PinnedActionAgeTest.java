package dev.gatewright.checks.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.Rule;
import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.peers.github.JsonTree;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GithubOptions;
import dev.gatewright.targets.sight.SearchOptions;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of GitHub for the age of actions: as little as tells it, and told before. */
final class PinnedActionAgeTest {
  private static final String REPOSITORY = "/repos/" + GithubWorld.REPOSITORY;
  private static final String COMMIT = "11bd71901bbe5b1630ceea73d27597364c9af683";
  private static final String CHECKOUT = "actions/checkout@" + COMMIT;
  private static final String COMMITTED = "/repos/actions/checkout/commits/" + COMMIT;

  @TempDir private Path folder;
  private final PinnedActionAge check = new PinnedActionAge();

  private void uses(String... actions) throws IOException {
    StringBuilder text = new StringBuilder("on: [push]\njobs:\n  test:\n    steps:\n");
    for (String action : actions) {
      text.append("      - uses: ").append(action).append('\n');
    }
    Files.createDirectories(folder.resolve(".github/workflows"));
    Files.writeString(folder.resolve(".github/workflows/tests.yml"), text.toString());
  }

  private Sights sights(Peer peer, String token) {
    TargetOptions options =
        new TargetOptions(
            folder,
            Instant.parse("2026-11-22T10:00:00Z"),
            Declarations.NONE,
            List.of(),
            null,
            TreeLimits.DEFAULT,
            SearchOptions.DEFAULT);
    return new Sights(
        options,
        new GithubOptions(
            GithubWorld.REPOSITORY,
            peer.base().toString(),
            BearerToken.of(token, "GITHUB_TOKEN").orElse(null),
            false,
            WebMemory.NONE));
  }

  private Question question() {
    Rule rule = Checks.rule(check.id());
    return new Question(rule, rule.severity(), Map.of());
  }

  private Answer ask(Peer peer, String token) {
    Sights sights = sights(peer, token);
    check.announce(question(), sights);
    sights.askAhead();
    return check.verify(question(), sights);
  }

  private static List<String> asked(Peer peer) {
    return peer.targets().stream().filter(one -> !one.equals(REPOSITORY)).sorted().toList();
  }

  @Test
  void aYoungPinTakesOneRequestHoweverOftenItIsUsed() throws IOException {
    uses(CHECKOUT, CHECKOUT + " # v4.2.2", "Actions/Checkout@" + COMMIT, "./own");
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      assertThat(ask(peer, GithubWorld.TOKEN)).isInstanceOf(Answer.Pass.class);
      assertThat(asked(peer)).containsExactly(COMMITTED + "?per_page=1");
    }
  }

  @Test
  void anOldPinTakesThree() throws IOException {
    uses(CHECKOUT);
    GithubWorld world =
        GithubWorld.healthy()
            .with(COMMITTED, "commit.committer.date", new JsonValue.Text("2024-10-23T14:24:28Z"));
    try (Peer peer = Peer.start(world)) {
      assertThat(ask(peer, GithubWorld.TOKEN)).isInstanceOf(Answer.Fail.class);
      assertThat(asked(peer))
          .containsExactly(
              COMMITTED + "?per_page=1",
              "/repos/actions/checkout/commits/tags%2Fv6.2.0?per_page=1",
              "/repos/actions/checkout/releases/latest");
    }
  }

  @Test
  void whatIsAnnouncedIsAskedBeforeTheCheckIs() throws IOException, InterruptedException {
    uses(CHECKOUT);
    GithubWorld world = GithubWorld.healthy();
    CountDownLatch come = new CountDownLatch(1);
    Behaviour watched =
        asked -> {
          if (asked.target().startsWith(COMMITTED)) {
            come.countDown();
          }
          return world.answer(asked);
        };
    try (Peer peer = Peer.start(watched)) {
      Sights sights = sights(peer, GithubWorld.TOKEN);
      check.announce(question(), sights);
      assertThat(peer.targets()).isEmpty();
      sights.askAhead();
      assertThat(come.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void nothingIsAskedWhereNoActionIsUsed() throws IOException {
    uses("./own", "docker://alpine:3.20");
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      assertThat(check.verify(question(), sights(peer, GithubWorld.TOKEN)))
          .isInstanceOf(Answer.NotApplicable.class);
      assertThat(peer.targets()).isEmpty();
    }
  }

  private GithubWorld many(int repositories) throws IOException {
    GithubWorld world = GithubWorld.healthy();
    List<String> uses = new ArrayList<>();
    for (int i = 0; i < repositories; i++) {
      String repository = "acme/tool-" + (100 + i);
      uses.add(repository + "@v1");
      world.answering("/repos/" + repository + "/commits/v1", commit("5a", "2026-09-01"));
    }
    uses(uses.toArray(new String[0]));
    return world;
  }

  @Test
  void theLimitOfARunIsToldAndKept() throws IOException {
    try (Peer peer = Peer.start(many(61))) {
      Answer answer = ask(peer, GithubWorld.TOKEN);
      assertThat(answer).isInstanceOf(Answer.Unknown.class);
      assertThat(answer.why()).contains("1 of 61 actions were not asked for");
      assertThat(asked(peer)).containsExactly("/graphql", "/graphql");
    }
    try (Peer peer = Peer.start(many(60))) {
      assertThat(ask(peer, GithubWorld.TOKEN)).isInstanceOf(Answer.Pass.class);
    }
  }

  @Test
  void manyPinsTakeOneRequestAndTheirReleasesNoMore() throws IOException {
    GithubWorld world = many(15);
    String repository = "/repos/acme/tool-100";
    world.answering(repository + "/commits/v1", commit("5a", "2024-09-01"));
    world.answering(
        repository + "/releases/latest",
        JsonTree.of(
            "{\"tag_name\":\"v2\",\"published_at\":\"2026-01-01T00:00:00Z\",\"draft\":false,"
                + "\"prerelease\":false}"));
    world.answering(repository + "/commits/tags%2Fv2", commit("6b", "2025-12-31"));
    try (Peer peer = Peer.start(world)) {
      Answer answer = ask(peer, GithubWorld.TOKEN);
      assertThat(answer).isInstanceOf(Answer.Fail.class);
      assertThat(answer.findings().getFirst().evidence())
          .contains("acme/tool-100@v1, of 2024-09-01; v2 came on 2026-01-01");
      assertThat(asked(peer)).containsExactly("/graphql");
    }
  }

  @Test
  void whatTheQueryDoesNotTellIsAskedByItself() throws IOException {
    GithubWorld world = many(15);
    String hidden = "/repos/acme/tool-107/commits/v1";
    world.answering(hidden, GithubWorld.refused(404, "Not Found"));
    try (Peer peer = Peer.start(world)) {
      Answer answer = ask(peer, GithubWorld.TOKEN);
      assertThat(answer).isInstanceOf(Answer.Unknown.class);
      assertThat(answer.why()).contains("the commit v1 of acme/tool-107 (404");
      assertThat(asked(peer)).containsExactly("/graphql", hidden + "?per_page=1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":null,\"errors\":[{\"type\":\"FORBIDDEN\"}]}",
        "{\"data\":{}}",
        "[]",
        "{\"data\":{\"p0\":{\"nameWithOwner\":\"acme/other\",\"object\":{\"oid\":\"5a\","
            + "\"committedDate\":\"2026-09-01T00:00:00Z\"},\"latestRelease\":null}}}",
        "{\"data\":{\"p0\":{\"nameWithOwner\":\"acme/tool-100\",\"object\":{\"oid\":\"5a\"},"
            + "\"latestRelease\":null}}}"
      })
  void anAnswerOfAnotherKindIsNoEvidence(String json) throws IOException {
    try (Peer peer = Peer.start(many(5).answering("/graphql", Reply.json(200, json)))) {
      assertThat(ask(peer, GithubWorld.TOKEN)).isInstanceOf(Answer.Pass.class);
      assertThat(asked(peer)).hasSize(6);
    }
  }

  @Test
  void whereQueriesAreRefusedEachPinIsAskedFor() throws IOException {
    GithubWorld world = many(5);
    world.answering("/graphql", GithubWorld.refused(403, "Resource not accessible"));
    try (Peer peer = Peer.start(world)) {
      assertThat(ask(peer, GithubWorld.TOKEN)).isInstanceOf(Answer.Pass.class);
      assertThat(asked(peer)).hasSize(6);
    }
  }

  @Test
  void anAnswerForAnotherCommitIsNotBelieved() throws IOException {
    GithubWorld world = many(4);
    String text = Files.readString(folder.resolve(".github/workflows/tests.yml"));
    Files.writeString(
        folder.resolve(".github/workflows/tests.yml"), text + "      - uses: " + CHECKOUT + "\n");
    world.with(COMMITTED, "sha", new JsonValue.Text("5a".repeat(20)));
    try (Peer peer = Peer.start(world)) {
      Answer answer = ask(peer, GithubWorld.TOKEN);
      assertThat(answer).isInstanceOf(Answer.Unknown.class);
      assertThat(answer.why()).contains("another commit");
    }
  }

  private static JsonValue commit(String id, String day) {
    return JsonTree.of(
        "{\"sha\":\"ID\",\"commit\":{\"committer\":{\"date\":\"DAYT00:00:00Z\"}}}"
            .replace("ID", id)
            .replace("DAY", day));
  }

  @Test
  void withoutATokenFewAreAskedFor() throws IOException {
    try (Peer peer = Peer.start(many(13))) {
      assertThat(ask(peer, "").why()).contains("1 of 13 actions were not asked for");
      assertThat(asked(peer)).hasSize(12);
    }
    try (Peer peer = Peer.start(many(12))) {
      assertThat(ask(peer, "")).isInstanceOf(Answer.Pass.class);
    }
  }
}
