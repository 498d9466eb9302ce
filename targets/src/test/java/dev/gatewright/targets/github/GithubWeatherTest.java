package dev.gatewright.targets.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Asked;
import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.AnswerMemory;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebHeaders;
import dev.gatewright.targets.web.WebMemory;
import dev.gatewright.targets.web.WebReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong between here and GitHub is told with what to do, and is no verdict. */
final class GithubWeatherTest {
  private static final String KEYS = "/repos/" + GithubWorld.REPOSITORY + "/keys";

  @TempDir private Path folder;

  private static GithubOptions options(Peer peer, WebMemory memory) {
    return new GithubOptions(
        GithubWorld.REPOSITORY,
        peer.base().toString(),
        BearerToken.of(GithubWorld.TOKEN, "GITHUB_TOKEN").orElseThrow(),
        false,
        memory);
  }

  private static Sight<List<GithubKey>> keys(Peer peer, WebMemory memory) {
    return ((Sight.Known<GitHub>) GitHub.open(options(peer, memory))).value().keys();
  }

  private static Sight<List<GithubKey>> keys(Behaviour world) {
    try (Peer peer = Peer.start(world)) {
      return keys(peer, WebMemory.NONE);
    }
  }

  private static String why(Sight<?> sight) {
    return sight instanceof Sight.Unseen<?>(String why, String remedy)
        ? why + " | " + remedy
        : "seen: " + sight;
  }

  private static Behaviour withKeys(Function<Asked, Reply> answer) {
    GithubWorld healthy = GithubWorld.healthy();
    return asked -> asked.path().equals(KEYS) ? answer.apply(asked) : healthy.answer(asked);
  }

  private static String page(int from, int to) {
    StringBuilder keys = new StringBuilder("[");
    for (int i = from; i < to; i++) {
      keys.append(i == from ? "" : ",")
          .append("{\"id\":")
          .append(i)
          .append(",\"title\":\"k\",\"created_at\":\"2026-01-01T00:00:00Z\",\"read_only\":true}");
    }
    return keys.append("]").toString();
  }

  private static String next(Asked asked, int page) {
    String host = asked.header("host").orElse("");
    return "<http://" + host + KEYS + "?page=" + page + ">; rel=\"next\"";
  }

  @Test
  void whoeverAnswersInPlaceOfTheApiIsNamed() {
    Behaviour proxy = _ -> Reply.of(200, "text/html; charset=utf-8", "<html>Sign in</html>");
    try (Peer peer = Peer.start(proxy)) {
      assertThat(why(GitHub.open(options(peer, WebMemory.NONE))))
          .contains("no JSON but text/html; charset=utf-8 for /repos/tides-org/tide-api")
          .contains("See whether the address is that of the API");
    }
    Behaviour deep = withKeys(_ -> Reply.json(200, "[".repeat(20_000) + "]".repeat(20_000)));
    assertThat(why(keys(deep))).contains("broken JSON");
    assertThat(why(keys(withKeys(_ -> Reply.of(200, "text/plain", "[]"))))).contains("text/plain");
  }

  @Test
  void wordThatNothingChangedIsNoAnswerToWhoHasNone() {
    assertThat(why(keys(withKeys(_ -> Reply.empty(304)))))
        .contains("GitHub said that " + KEYS + " is unchanged, which nobody had asked")
        .contains("--no-state");
  }

  @Test
  void aRoundOfRedirectsIsFollowedOnceAndTold() {
    Behaviour round =
        withKeys(asked -> Reply.empty(307).with("Location", asked.path() + "?again=1"));
    assertThat(why(keys(round))).contains("sends " + KEYS + " on to another place");
    Behaviour away = withKeys(_ -> Reply.empty(302).with("Location", "https://x.example/keys"));
    assertThat(why(keys(away))).contains("which is not followed");
  }

  @Test
  void aListThatMovedWhileItWasReadIsNotWhole() {
    Behaviour moved =
        withKeys(
            asked ->
                asked.parameter("page").isEmpty()
                    ? Reply.json(200, page(0, 100)).with("Link", next(asked, 2))
                    : Reply.json(200, page(99, 130)));
    assertThat(why(keys(moved))).contains("changed while it was read");
  }

  @Test
  void pagesWithoutAnEndAreLeft() {
    Behaviour endless =
        withKeys(
            asked -> {
              int page = Integer.parseInt(asked.parameter("page").orElse("1"));
              return Reply.json(200, page(page, page + 1)).with("Link", next(asked, page + 1));
            });
    assertThat(why(keys(endless))).contains("do not come to an end");
  }

  @Test
  void aFullPageThatIsUnchangedMayHaveGotANextOne() {
    boolean[] grown = {false};
    Behaviour world =
        withKeys(
            asked -> {
              if (asked.parameter("page").isPresent()) {
                return Reply.json(200, page(100, 101));
              }
              if (asked.header("if-none-match").isPresent()) {
                return Reply.empty(304).with("ETag", "\"1\"");
              }
              Reply first = Reply.json(200, page(0, 100)).with("ETag", "\"1\"");
              return grown[0] ? first.with("Link", next(asked, 2)) : first;
            });
    Path place = folder.resolve("answers");
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    try (Peer peer = Peer.start(world)) {
      for (int run = 0; run < 2; run++) {
        AnswerMemory memory =
            new AnswerMemory(place, () -> new byte[32], () -> now, folder.resolve("project"));
        Sight<List<GithubKey>> keys = keys(peer, memory);
        assertThat(((Sight.Known<List<GithubKey>>) keys).value()).hasSize(run == 0 ? 100 : 101);
        grown[0] = true;
      }
    }
  }

  @Test
  void theFirstPageIsNeverTakenForTheWholeList() {
    GithubWorld healthy = GithubWorld.healthy();
    String path = "/orgs/tides-org/audit-log";
    Behaviour world =
        asked -> {
          if (!asked.path().equals(path)) {
            return healthy.answer(asked);
          }
          boolean last = asked.parameter("after").isPresent();
          Reply page =
              Reply.json(
                  200,
                  "[{\"action\":\"environment.create\",\"@timestamp\":1795341600000,\"actor\":\""
                      + (last ? "tomas" : "mara")
                      + "\",\"repo\":\"tides-org/tide-api\"}]");
          String next = "<http://" + asked.header("host").orElse("") + path + "?after=1>";
          return last ? page : page.with("Link", next + "; rel=\"next\"");
        };
    Instant since = Instant.parse("2026-11-01T00:00:00Z");
    try (Peer peer = Peer.start(world)) {
      GitHub github = ((Sight.Known<GitHub>) GitHub.open(options(peer, WebMemory.NONE))).value();
      GithubOrganization organization = github.organization().orElseThrow();
      assertThat(known(organization.latestEvents("environment", since))).hasSize(1);
      assertThat(known(organization.events("environment", since))).hasSize(2);
    }
  }

  private static <T> T known(Sight<T> sight) {
    if (sight instanceof Sight.Known<T>(T value)) {
      return value;
    }
    throw new AssertionError("Not seen: " + sight);
  }

  @Test
  void aLongLimitEndsTheTalk() {
    Reply later =
        GithubWorld.refused(403, "API rate limit exceeded").with("X-RateLimit-Remaining", "0");
    try (Peer peer = Peer.start(withKeys(_ -> later))) {
      GitHub github = ((Sight.Known<GitHub>) GitHub.open(options(peer, WebMemory.NONE))).value();
      assertThat(why(github.keys())).contains("limit on requests is reached | Run again in");
      int asked = peer.asked().size();
      assertThat(why(github.environments())).contains("limit on requests is reached");
      assertThat(peer.asked()).hasSize(asked);
    }
  }

  @Test
  void aSecondaryLimitWithoutATimeIsTakenForAMinute() {
    assertThat(why(keys(withKeys(_ -> GithubWorld.refused(429, "Slow down")))))
        .contains("Run again in 60 seconds");
    Reply secondary = GithubWorld.refused(403, "You have exceeded a secondary rate limit");
    assertThat(why(keys(withKeys(_ -> secondary)))).contains("Run again in 60 seconds");
    Reply dated = GithubWorld.refused(429, "Slow").with("Retry-After", "Sun, 22 Nov 2026 10:00");
    assertThat(why(keys(withKeys(_ -> dated)))).contains("Run again in 60 seconds");
  }

  /** GitHub's clock counts, and not this machine's, which is years away from it here. */
  @ParameterizedTest
  @CsvSource({"1795341600,1795341602,2", "1795341600,1795338000,1", "1795341600,1795345200,3600"})
  void aWaitIsReckonedByTheClockOfTheAnswer(long date, long reset, long wait) {
    String now =
        java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.ofEpochSecond(date).atZone(java.time.ZoneOffset.UTC));
    Map<String, List<String>> headers =
        Map.of(
            "Date", List.of(now),
            "X-RateLimit-Remaining", List.of("0"),
            "X-RateLimit-Reset", List.of(Long.toString(reset)));
    WebReply reply =
        new WebReply(
            URI.create("http://127.0.0.1/x"),
            403,
            new WebHeaders(headers),
            "{}".getBytes(StandardCharsets.UTF_8),
            null,
            false);
    assertThat(GithubLimits.reached(reply)).isTrue();
    assertThat(GithubLimits.wait(reply)).isEqualTo(wait);
  }

  @Test
  void aTokenThatIsRevokedHalfWayMakesTheRestUnseen() {
    try (Peer peer = Peer.start(GithubWorld.healthy().revokedAfter(2))) {
      GitHub github = ((Sight.Known<GitHub>) GitHub.open(options(peer, WebMemory.NONE))).value();
      assertThat(github.keys()).isInstanceOf(Sight.Known.class);
      assertThat(why(github.environments()))
          .contains("refuses the token in GITHUB_TOKEN (401)")
          .contains("neither expired nor revoked");
      int asked = peer.asked().size();
      assertThat(why(github.retention())).contains("(401)");
      assertThat(peer.asked()).hasSize(asked);
    }
  }

  @Test
  void whatSlowsDownOrNeverEndsIsBounded() {
    Reply endless = Reply.json(200, "[".repeat(1 << 16)).given(Reply.Manner.ENDLESS);
    assertThat(why(keys(withKeys(_ -> endless)))).contains("gave more than 16777216 bytes");
    assertThat(keys(withKeys(_ -> Reply.packed(page(0, 3))))).isInstanceOf(Sight.Known.class);
  }
}
