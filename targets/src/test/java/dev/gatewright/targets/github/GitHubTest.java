package dev.gatewright.targets.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.peers.github.JsonTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebMemory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What GitHub tells, and every way in which it may not: a refusal is no negative. */
final class GitHubTest {
  private static GithubOptions options(URI api, String token, WebMemory memory) {
    return new GithubOptions(
        GithubWorld.REPOSITORY,
        api.toString(),
        BearerToken.of(token, "GITHUB_TOKEN").orElse(null),
        false,
        memory);
  }

  private static void in(Behaviour world, Consumer<Sight<GitHub>> look) {
    in(world, GithubWorld.TOKEN, look);
  }

  private static void in(Behaviour world, String token, Consumer<Sight<GitHub>> look) {
    try (Peer peer = Peer.start(world)) {
      look.accept(GitHub.open(options(peer.base(), token, WebMemory.NONE)));
    }
  }

  /** What is seen of one thing in a world. */
  private static <T> Sight<T> seen(Behaviour world, Function<GitHub, Sight<T>> look) {
    try (Peer peer = Peer.start(world)) {
      return look.apply(
          known(GitHub.open(options(peer.base(), GithubWorld.TOKEN, WebMemory.NONE))));
    }
  }

  private static <T> T known(Sight<T> sight) {
    if (sight instanceof Sight.Known<T>(T value)) {
      return value;
    }
    throw new AssertionError("Not seen: " + sight);
  }

  private static String unseen(Sight<?> sight) {
    if (sight instanceof Sight.Unseen<?>(String why, String remedy)) {
      assertThat(why + remedy).doesNotContain(GithubWorld.TOKEN);
      return why + " " + remedy;
    }
    throw new AssertionError("Seen: " + sight);
  }

  @Test
  void aHealthyRepositoryIsSeenWholeWithFewRequests() {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      GitHub github = known(GitHub.open(options(peer.base(), GithubWorld.TOKEN, WebMemory.NONE)));
      everything(github).forEach(sight -> assertThat(sight).isInstanceOf(Sight.Known.class));
      assertThat(known(github.environments())).hasSize(2);
      GithubEnvironment pypi = known(github.environments()).get(1);
      assertThat(pypi.reviewers()).containsExactly(new GithubEnvironment.Reviewer(false, "tomas"));
      assertThat(pypi.selfReview()).isFalse();
      assertThat(known(github.patterns("pypi"))).containsExactly(new RefPattern("v*", true));
      assertThat(known(github.secrets("pypi")).getFirst().name()).isEqualTo("PYPI_API_TOKEN");
      assertThat(known(github.accounts())).extracting(GithubAccount::admin).contains(true, false);
      assertThat(known(github.ruleset(4202)).bypass()).containsExactly("RepositoryRole 5");
      assertThat(known(github.protection())).isEmpty();
      assertThat(github.coverage().skipped()).isEmpty();
      assertThat(github.requests()).isLessThanOrEqualTo(40);
      assertThat(peer.asked().stream().filter(one -> !one.method().equals("GET"))).isEmpty();
    }
  }

  private static List<Sight<?>> everything(GitHub github) {
    List<Sight<?>> all = new ArrayList<>(settings(github));
    all.addAll(history(github));
    return all;
  }

  private static List<Sight<?>> history(GitHub github) {
    Instant since = Instant.parse("2026-08-24T10:00:00Z");
    GithubDeployment pypi = new GithubDeployment(701, null, "pypi", "v1.2.0", "0", null, since);
    GithubDeployment trial = new GithubDeployment(700, null, "testpypi", "main", "0", null, since);
    GithubOrganization owner = github.organization().orElseThrow();
    return List.of(
        github.history().tags(),
        github.history().deployments("pypi"),
        github.history().deployments("testpypi"),
        github.history().statuses(pypi),
        github.history().statuses(trial),
        github.history().runsSince(since),
        github.history().approvals(502),
        owner.latestEvents(since),
        owner.events("environment", since));
  }

  private static List<Sight<?>> settings(GitHub github) {
    return List.of(
        github.environments(),
        github.patterns("pypi"),
        github.secrets("pypi"),
        github.repositorySecrets(),
        github.organizationSecrets(),
        github.dependabotSecrets(),
        github.workflowToken(),
        github.retention(),
        github.accounts(),
        github.directAccounts(),
        github.teams(),
        github.keys(),
        github.workflows(),
        github.scheduledRuns("scan.yml"),
        github.rulesets(),
        github.ruleset(4202),
        github.rules(),
        github.protection(),
        github.security().vulnerabilityAlerts(),
        github.security().securityFixes(),
        github.security().privateReporting(),
        github.security().feature("secret_scanning"),
        github.security().dependabotAlerts(),
        github.security().secretAlerts(),
        github.security().codeAlerts(),
        github.security().dependencyGraph());
  }

  @Test
  void aSecondRunIsMostlyUnchanged() {
    Map<String, WebMemory.Kept> kept = new ConcurrentHashMap<>();
    WebMemory memory =
        new WebMemory() {
          @Override
          public Optional<Kept> find(String key) {
            return Optional.ofNullable(kept.get(key));
          }

          @Override
          public void keep(String key, Kept one) {
            kept.put(key, one);
          }
        };
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      everything(known(GitHub.open(options(peer.base(), GithubWorld.TOKEN, memory))));
      int first = peer.asked().size();
      GitHub again = known(GitHub.open(options(peer.base(), GithubWorld.TOKEN, memory)));
      assertThat(everything(again)).allMatch(Sight.Known.class::isInstance);
      long marked =
          peer.asked().stream()
              .skip(first)
              .filter(one -> one.header("if-none-match").isPresent())
              .count();
      assertThat(marked).isGreaterThan(25);
      assertThat(kept.keySet().toString()).doesNotContain(GithubWorld.TOKEN);
    }
  }

  @Test
  void aMissingRightIsNamedExactly() {
    GithubWorld world = GithubWorld.healthy().lacking("secrets=read", "administration=read");
    in(
        world,
        sight -> {
          GitHub github = known(sight);
          assertThat(unseen(github.repositorySecrets()))
              .contains("secrets of the repository")
              .contains("(403: Resource not accessible by personal access token)")
              .contains("the permission \"Secrets: read\"");
          assertThat(unseen(github.retention())).contains("\"Administration: read\"");
          assertThat(unseen(github.protection())).contains("\"Administration: read\"");
          assertThat(known(github.environments())).hasSize(2);
          assertThat(github.coverage().skipped()).hasSize(3);
        });
  }

  @Test
  void aHiddenThingIsNotAnAbsentOne() {
    GithubWorld world =
        GithubWorld.healthy().lacking("administration=read", "actions=read").hiding();
    in(
        world,
        sight -> {
          GitHub github = known(sight);
          assertThat(unseen(github.environments())).contains("(404: Not Found)");
          assertThat(unseen(github.protection())).contains("(404: Not Found)");
          assertThat(unseen(github.security().vulnerabilityAlerts())).contains("404");
        });
  }

  @Test
  void whatIsOffIsOffOnlyForWhomItMayConcern() {
    Reply off = GithubWorld.refused(404, "Vulnerability alerts are disabled.");
    Behaviour admin = GithubWorld.healthy().answering("/vulnerability-alerts", off);
    assertThat(seen(admin, github -> github.security().vulnerabilityAlerts()))
        .isEqualTo(Sight.known(false));
    Behaviour reader =
        GithubWorld.healthy()
            .with("", "permissions.admin", JsonTree.of("false"))
            .answering("/vulnerability-alerts", GithubWorld.refused(404, "Not Found"));
    assertThat(unseen(seen(reader, github -> github.security().vulnerabilityAlerts())))
        .contains("404");
    Reply none = GithubWorld.refused(403, "Dependabot alerts are disabled for this repository.");
    Behaviour without = GithubWorld.healthy().answering("/dependabot/alerts", none);
    assertThat(known(seen(without, github -> github.security().dependabotAlerts())).enabled())
        .isFalse();
  }

  @Test
  void aMissingOrEmptyMemberIsNotKnown() {
    GithubWorld world =
        GithubWorld.healthy()
            .with("/environments", "environments.0.protection_rules", null)
            .with("/collaborators", "0.permissions", JsonTree.of("null"))
            .with("", "security_and_analysis", null)
            .with("/actions/permissions/workflow", "default_workflow_permissions", null)
            .with("/rulesets/4201", "bypass_actors", null);
    in(
        world,
        sight -> {
          GitHub github = known(sight);
          assertThat(unseen(github.environments())).contains("only in part");
          assertThat(unseen(github.accounts())).contains("only in part");
          assertThat(unseen(github.security().feature("secret_scanning")))
              .contains("Administration");
          assertThat(known(github.workflowToken())).isEqualTo(new WorkflowToken(null, false));
          assertThat(known(github.ruleset(4201)).bypass()).isNull();
        });
  }

  @Test
  void withoutATokenOnlyWhatIsOpenIsSeen() {
    in(
        GithubWorld.healthy(),
        "",
        sight -> {
          GitHub github = known(sight);
          assertThat(known(github.environments())).hasSize(2);
          assertThat(unseen(github.keys()))
              .contains("without a token (401")
              .contains("Set GITHUB_TOKEN to a token with the permission \"Administration: read\"");
          assertThat(unseen(github.security().feature("secret_scanning"))).contains("GITHUB_TOKEN");
        });
  }

  @Test
  void aTokenThatIsRefusedEndsTheTalk() {
    in(
        GithubWorld.healthy(),
        "another",
        sight -> assertThat(unseen(sight)).contains("refuses the token in GITHUB_TOKEN (401)"));
    try (Peer peer = Peer.start(GithubWorld.healthy().revokedAfter(1))) {
      GitHub github = known(GitHub.open(options(peer.base(), GithubWorld.TOKEN, WebMemory.NONE)));
      everything(github)
          .forEach(
              sight ->
                  assertThat(sight)
                      .satisfiesAnyOf(
                          one -> assertThat(unseen(one)).contains("refuses the token"),
                          one ->
                              assertThat(one)
                                  .isEqualTo(github.security().feature("secret_scanning"))));
      assertThat(peer.asked()).hasSizeLessThan(30);
    }
  }

  @Test
  void anUnknownRepositoryAndAnOfflineRunAreSaidToBe() {
    Behaviour nothing = _ -> GithubWorld.refused(404, "Not Found");
    in(
        nothing,
        sight ->
            assertThat(unseen(sight))
                .contains("GitHub shows no repository tides-org/tide-api (404)"));
    assertThat(unseen(GitHub.open(GithubOptions.NONE))).contains("--github OWNER/REPO");
    GithubOptions offline =
        new GithubOptions(
            GithubWorld.REPOSITORY, GithubOptions.PUBLIC_API, null, true, WebMemory.NONE);
    assertThat(unseen(GitHub.open(offline))).contains("offline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "cut", "broken", "dropped", "empty", "other"})
  void anAnswerThatIsNoneIsUnseen(String kind) {
    Reply reply =
        switch (kind) {
          case "html" -> Reply.of(200, "text/html", "<html>Sign in</html>");
          case "cut" -> Reply.json(200, "[{\"login\": \"mara\"}]").given(Reply.Manner.CUT);
          case "broken" -> Reply.json(200, "[{\"login\": ");
          case "dropped" -> Reply.json(200, "[]").given(Reply.Manner.DROPPED);
          case "empty" -> Reply.json(200, "");
          default -> Reply.json(200, "{\"keys\": []}");
        };
    Behaviour world = GithubWorld.healthy().answering("/keys", reply);
    assertThat(unseen(seen(world, GitHub::keys))).isNotBlank();
  }

  @Test
  void moreDeploymentsThanFitAPageAreAskedForByEnvironment() {
    StringBuilder many = new StringBuilder("[");
    for (int i = 0; i < 150; i++) {
      many.append(i == 0 ? "" : ",");
      many.append("{\"id\":").append(i);
      many.append(",\"ref\":\"main\",\"sha\":\"0\",\"created_at\":\"2026-11-18T09:05:00Z\"");
      many.append(",\"environment\":\"").append(i == 140 ? "pypi" : "docs").append("\"}");
    }
    GithubWorld world =
        GithubWorld.healthy().answering("/deployments", JsonTree.of(many.append("]").toString()));
    List<GithubDeployment> ours =
        known(seen(world, github -> github.history().deployments("pypi")));
    assertThat(ours).extracting(GithubDeployment::id).containsExactly(140L);
  }

  @Test
  void aLogThatDoesNotFitAPageIsKnownNotToBeWhole() {
    StringBuilder many = new StringBuilder("[");
    for (int i = 0; i < 120; i++) {
      many.append(i == 0 ? "" : ",");
      many.append("{\"action\":\"repo.access\",\"created_at\":").append(1795046400000L + i);
      many.append(",\"repo\":\"").append(GithubWorld.REPOSITORY).append("\"}");
    }
    GithubWorld world =
        GithubWorld.healthy()
            .answering("/orgs/tides-org/audit-log", JsonTree.of(many.append("]").toString()));
    Instant since = Instant.parse("2026-08-24T10:00:00Z");
    GithubOrganization.Latest latest =
        known(seen(world, github -> github.organization().orElseThrow().latestEvents(since)));
    assertThat(latest.events()).hasSize(100);
    assertThat(latest.whole()).isFalse();
    List<AuditEvent> all =
        known(seen(world, github -> github.organization().orElseThrow().events("repo", since)));
    assertThat(all).hasSize(120);
  }

  @Test
  void aRepositoryThatMovedIsFollowedOnceAndTold() {
    GithubWorld healthy = GithubWorld.healthy();
    Behaviour world =
        asked ->
            asked.path().startsWith("/repos/old/name")
                ? Reply.empty(301).with("Location", "/repos/" + GithubWorld.REPOSITORY)
                : healthy.answer(asked);
    try (Peer peer = Peer.start(world)) {
      BearerToken token = BearerToken.of(GithubWorld.TOKEN, "GH_TOKEN").orElseThrow();
      GithubOptions options =
          new GithubOptions("old/name", peer.base().toString(), token, false, WebMemory.NONE);
      GitHub github = known(GitHub.open(options));
      assertThat(github.coverage().why()).contains("old/name is called tides-org/tide-api now");
      assertThat(known(github.environments())).hasSize(2);
      assertThat(peer.targets().stream().filter(one -> one.contains("/old/"))).hasSize(1);
    }
  }

  @Test
  void anEnterpriseHasItsApiBelowAPath() {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      URI api = URI.create(peer.base() + "/api/v3");
      GitHub github = known(GitHub.open(options(api, GithubWorld.TOKEN, WebMemory.NONE)));
      assertThat(known(github.environments())).hasSize(2);
      assertThat(peer.targets()).allMatch(one -> one.startsWith("/api/v3/repos/"));
    }
  }
}
