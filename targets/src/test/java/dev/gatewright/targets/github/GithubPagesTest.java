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
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Pages and limits: all of a list or none of it, and no wait without an end. */
final class GithubPagesTest {
  private static final String KEYS = "/repos/" + GithubWorld.REPOSITORY + "/keys";

  private static <T> T in(Behaviour world, Function<GitHub, T> look) {
    try (Peer peer = Peer.start(world)) {
      BearerToken token = BearerToken.of(GithubWorld.TOKEN, "GITHUB_TOKEN").orElseThrow();
      GithubOptions options =
          new GithubOptions(
              GithubWorld.REPOSITORY, peer.base().toString(), token, false, WebMemory.NONE);
      return look.apply(((Sight.Known<GitHub>) GitHub.open(options)).value());
    }
  }

  private static String why(Sight<?> sight) {
    return sight instanceof Sight.Unseen<?>(String why, String remedy)
        ? why + " " + remedy
        : "seen: " + sight;
  }

  private static String keys(int from, int to) {
    StringBuilder keys = new StringBuilder("[");
    for (int i = from; i < to; i++) {
      keys.append(i == from ? "" : ",")
          .append("{\"id\":")
          .append(i)
          .append(",\"title\":\"k\",\"created_at\":\"2026-01-01T00:00:00Z\",\"read_only\":true}");
    }
    return keys.append("]").toString();
  }

  /** A world whose deploy keys are answered by this. */
  private static Behaviour withKeys(Function<Asked, Reply> answer) {
    GithubWorld healthy = GithubWorld.healthy();
    return asked -> asked.path().equals(KEYS) ? answer.apply(asked) : healthy.answer(asked);
  }

  private static String link(Asked asked, String page) {
    return "<http://"
        + asked.header("host").orElse("")
        + KEYS
        + "?page="
        + page
        + ">; rel=\"next\"";
  }

  @Test
  void allPagesAreRead() {
    Behaviour world =
        withKeys(
            asked ->
                asked.parameter("page").isEmpty()
                    ? Reply.json(200, keys(0, 100)).with("Link", link(asked, "2"))
                    : Reply.json(200, keys(100, 130)));
    Sight<List<GithubKey>> keys = in(world, GitHub::keys);
    assertThat(keys).isInstanceOf(Sight.Known.class);
    assertThat(((Sight.Known<List<GithubKey>>) keys).value()).hasSize(130);
  }

  @Test
  void aPageThatFailsMakesTheListUnseen() {
    Behaviour world =
        withKeys(
            asked ->
                asked.parameter("page").isEmpty()
                    ? Reply.json(200, keys(0, 100)).with("Link", link(asked, "2"))
                    : GithubWorld.refused(404, "Not Found"));
    assertThat(why(in(world, GitHub::keys))).contains("A page of").contains("could not be read");
  }

  @Test
  void aPageThatHoldsNoListIsNotAnEmptyOne() {
    for (String page : List.of("{\"message\": \"Sorry\"}", "null", "{\"keys\": []}")) {
      Behaviour world =
          withKeys(
              asked ->
                  asked.parameter("page").isEmpty()
                      ? Reply.json(200, keys(0, 100)).with("Link", link(asked, "2"))
                      : Reply.json(200, page));
      assertThat(why(in(world, GitHub::keys))).contains("could not be read");
    }
    Behaviour first =
        withKeys(
            asked ->
                asked.parameter("page").isEmpty()
                    ? Reply.json(200, "{}").with("Link", link(asked, "2"))
                    : Reply.json(200, keys(0, 1)));
    assertThat(why(in(first, GitHub::keys))).contains("could not be read");
  }

  @Test
  void aNextPageIsReadHoweverItsLinkIsWritten() {
    Behaviour world =
        withKeys(
            asked ->
                asked.parameter("page").isEmpty()
                    ? Reply.json(200, keys(0, 100))
                        .with("Link", link(asked, "2").replace("rel=\"next\"", "Rel=next"))
                    : Reply.json(200, keys(100, 130)));
    assertThat(((Sight.Known<List<GithubKey>>) in(world, GitHub::keys)).value()).hasSize(130);
  }

  @Test
  void aShortPageThatIsNotTheLastIsNotAllDeployments() {
    GithubWorld healthy = GithubWorld.healthy();
    String all = "/repos/" + GithubWorld.REPOSITORY + "/deployments";
    Behaviour world =
        asked ->
            asked.path().equals(all) && asked.parameter("environment").isEmpty()
                ? Reply.json(200, "[]")
                    .with("Link", link(asked, "2").replace("/keys", "/deployments"))
                : healthy.answer(asked);
    Sight<List<GithubDeployment>> seen = in(world, github -> github.history().deployments("pypi"));
    assertThat(((Sight.Known<List<GithubDeployment>>) seen).value()).isNotEmpty();
  }

  @Test
  void pagesThatGoRoundOrElsewhereAreLeft() {
    Behaviour round = withKeys(asked -> Reply.json(200, keys(0, 1)).with("Link", link(asked, "2")));
    assertThat(why(in(round, GitHub::keys))).contains("do not come to an end");
    Behaviour elsewhere =
        withKeys(
            _ ->
                Reply.json(200, keys(0, 1))
                    .with("Link", "<https://elsewhere.example/keys?page=2>; rel=\"next\""));
    assertThat(why(in(elsewhere, GitHub::keys))).startsWith("Not an address");
  }

  @Test
  void aCountThatDoesNotAddUpIsNotAWholeList() {
    Behaviour world =
        GithubWorld.healthy()
            .answering(
                "/actions/secrets", Reply.json(200, "{\"total_count\": 3, \"secrets\": []}"));
    assertThat(why(in(world, GitHub::repositorySecrets)))
        .contains("told of 3 things")
        .contains("gave 0");
  }

  @Test
  void aShortLimitIsWaitedForAndALongOneIsNot() {
    Reply soon =
        GithubWorld.refused(403, "You have exceeded a secondary rate limit.")
            .with("Retry-After", "1");
    assertThat(in(GithubWorld.healthy().limiting(1, soon), GitHub::keys))
        .isInstanceOf(Sight.Known.class);
    GithubWorld healthy = GithubWorld.healthy();
    Reply later =
        GithubWorld.refused(403, "API rate limit exceeded")
            .with("X-RateLimit-Remaining", "0")
            .with("X-RateLimit-Reset", "99999999999");
    Behaviour world = asked -> asked.path().equals(KEYS) ? later : healthy.answer(asked);
    assertThat(why(in(world, GitHub::keys))).startsWith("GitHub's limit on requests is reached");
  }

  @Test
  void aServerThatIsDownIsAskedAgainAndThenLeft() {
    assertThat(why(in(withKeys(_ -> Reply.empty(503)), GitHub::keys)))
        .contains("GitHub answered")
        .contains("with 503");
  }
}
